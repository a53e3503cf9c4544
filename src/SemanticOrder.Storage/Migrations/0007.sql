-- What a decision about a tag could see, as JSON with a version; NULL for decisions that were logged before.
ALTER TABLE tag_decision ADD COLUMN context TEXT;
