"""What search looks up: the words of everybody's names, and the keys of each word."""

from django.db import models

from lineofsight.record.words import keys_of, words_of


class Word(models.Model):
    """One word of somebody's name, once however many bear it. Few enough that likeness is looked for here."""

    text = models.TextField(primary_key=True)

    def __str__(self) -> str:
        return self.text


class WordKey(models.Model):
    """A key of a word: how it begins or sounds, or three letters of it."""

    word = models.ForeignKey(Word, on_delete=models.CASCADE, related_name="keys")
    key = models.TextField()

    class Meta:
        """Looked up by key."""

        constraints = [models.UniqueConstraint(name="word_key_once", fields=["key", "word"])]

    def __str__(self) -> str:
        return f"{self.word_id} {self.key}"


class PersonWord(models.Model):
    """A person bearing a word in their name, or in a name they are also known by."""

    person = models.ForeignKey("record.Person", on_delete=models.CASCADE, related_name="words")
    word = models.ForeignKey(Word, on_delete=models.PROTECT, related_name="bearers", db_index=False)
    is_alias = models.BooleanField(default=False)

    class Meta:
        """Looked up by word."""

        constraints = [models.UniqueConstraint(name="person_word_once", fields=["word", "person", "is_alias"])]

    def __str__(self) -> str:
        return f"{self.person_id} {self.word_id}"


def keep_words(person: models.Model) -> None:
    """This function will keep the words of a person's names as they are now, and change only what differs."""
    wanted = {(word, False) for word in words_of(person.name)}
    aliases = person.aliases.filter(withdrawn_at=None).values_list("first_name", "last_name")
    wanted |= {(word, True) for names in aliases for word in words_of(" ".join(names))}
    kept = {(row.word_id, row.is_alias): row.pk for row in PersonWord.objects.filter(person=person)}
    if gone := [pk for known, pk in kept.items() if known not in wanted]:
        PersonWord.objects.filter(pk__in=gone).delete()
    if new := sorted(wanted - set(kept)):
        _learn({word for word, _ in new})
        PersonWord.objects.bulk_create([PersonWord(person=person, word_id=w, is_alias=alias) for w, alias in new])


def _learn(words: set[str]) -> None:
    new = words - set(Word.objects.filter(text__in=words).values_list("text", flat=True))
    Word.objects.bulk_create([Word(text=word) for word in sorted(new)], ignore_conflicts=True)
    rows = [WordKey(word_id=word, key=key) for word in sorted(new) for key in sorted(keys_of(word))]
    WordKey.objects.bulk_create(rows, ignore_conflicts=True)
