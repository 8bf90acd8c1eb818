"""Stop an upload that is too large while it arrives: no more of it is kept, in memory or on the disk."""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from lineofsight.documents.limits import MEGABYTE, MOST_MEGABYTES

MOST = MOST_MEGABYTES * MEGABYTE
AROUND_A_FILE = MEGABYTE  # the other fields of the form that the file comes with


class TooLargeHandler(FileUploadHandler):
    """Stands before Django's own upload handlers. It marks the request, so that the page can say what was wrong."""

    received = 0
    announced = 0

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        """This function will note how large the whole request says it is."""
        self.announced = content_length

    def new_file(self, *args, **kwargs):
        """This function will skip a file of a request that is too large from its first byte."""
        super().new_file(*args, **kwargs)
        self.received = 0
        if self.announced > MOST + AROUND_A_FILE:
            self._skip()

    def receive_data_chunk(self, raw_data, start):
        """This function will hand on each piece until there are too many."""
        self.received += len(raw_data)
        if self.received > MOST:
            self._skip()
        return raw_data

    def file_complete(self, file_size):
        """This function will leave the file to the handlers after this one."""
        return

    def _skip(self):
        if self.request is not None:
            self.request.is_upload_too_large = True
        raise SkipFile
