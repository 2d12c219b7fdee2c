-- Tells this store from all others, so that an export that comes back is known as its own.
INSERT INTO setting (key, value) VALUES ('store.id', lower(hex(randomblob(7))));
