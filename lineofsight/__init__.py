"""Line of Sight: one system for an English local authority's children's services."""
