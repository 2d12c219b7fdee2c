-- The indexes over similar names also have people by their postcode or date of birth, with an initial.
DELETE FROM lead_name;
UPDATE lead_name_until SET lead = 0, change = (SELECT coalesce(max(id), 0) FROM change);

INSERT INTO contact_block (block, name, contact)
SELECT DISTINCT '@' || replace(contact.date_of_birth, '-', '') || ' ' || substr(entry.block, 1, 1), entry.name, contact.id
FROM contact_block AS entry JOIN contact ON contact.id = entry.contact
WHERE contact.date_of_birth IS NOT NULL;
