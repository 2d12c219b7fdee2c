
use builtin;
use str;

set edit:completion:arg-completer[intake] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'intake'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'intake'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand import 'Import records from a file or from Intelliflo'
            cand jobs 'Show, approve, stop, resume or undo imports, and correct rows'
            cand inbox 'Choose the folders whose files `jobs run` imports'
            cand client 'Add, change, assign and list the clients of the practice'
            cand contact 'Add, change, merge and link the people who belong to clients'
            cand lead 'Add, change, convert and list leads'
            cand activity 'Record meetings, file notes and transcripts of clients'
            cand document 'Keep files of clients beside the store'
            cand template 'Save, show and reuse how a kind of file is read and mapped'
            cand field 'Add, remove and list custom fields'
            cand verdict 'List and forget decisions about who is the same person'
            cand connector 'Set up connections to other systems'
            cand config 'Show and change the settings of the store'
            cand store 'Show, check, back up and clean up the store'
            cand demo 'Try intake with an invented practice, in a folder of its own'
            cand completions 'Print a script that lets your shell complete what you type'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand leads 'Import leads from a file'
            cand clients 'Import clients from a file, each with up to two contacts'
            cand contacts 'Import contacts from a file, and link them to clients'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;leads'= {
            cand --explain 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each'
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --failed 'Write the failed rows to this file at the end'
            cand --sheet 'The sheet of a workbook, by name or number'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column to a field; no field: leave it out'
            cand --join 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'The option of a dropdown that a value in the file means; without TO, the value means blank'
            cand --template 'Import as a template says'
            cand --save-template 'Save this import as a template'
            cand --like 'Use the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --source 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do with a row that matches a record'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --on-new 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]'
            cand --max-failed 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay'
            cand --max-updated 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows'
            cand --max-created 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too'
            cand --max-waiting 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows'
            cand --min-rows 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo'
            cand --new-columns 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]'
            cand --mapping 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show the first rows and the mapping, and stop'
            cand --dry-run 'Show the result of the import, and write nothing'
            cand --show-changes 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
            cand --atomic 'Import nothing if a row fails'
            cand --background 'Queue the import and return; a worker runs it'
            cand --hold 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;clients'= {
            cand --explain 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each'
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --failed 'Write the failed rows to this file at the end'
            cand --sheet 'The sheet of a workbook, by name or number'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column to a field; no field: leave it out'
            cand --join 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'The option of a dropdown that a value in the file means; without TO, the value means blank'
            cand --template 'Import as a template says'
            cand --save-template 'Save this import as a template'
            cand --like 'Use the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --source 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do with a row that matches a record'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --on-new 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]'
            cand --max-failed 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay'
            cand --max-updated 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows'
            cand --max-created 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too'
            cand --max-waiting 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows'
            cand --min-rows 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo'
            cand --new-columns 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]'
            cand --mapping 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show the first rows and the mapping, and stop'
            cand --dry-run 'Show the result of the import, and write nothing'
            cand --show-changes 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
            cand --atomic 'Import nothing if a row fails'
            cand --background 'Queue the import and return; a worker runs it'
            cand --hold 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --name-from-contacts 'Name a client after its contacts if its row has no name: "Jane & John Quill"'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;contacts'= {
            cand --explain 'Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each'
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --failed 'Write the failed rows to this file at the end'
            cand --sheet 'The sheet of a workbook, by name or number'
            cand --header-row 'The row with the headers [default: the first that is not blank]'
            cand --delimiter 'The character between cells: one character, or `tab` [default: detected]'
            cand --encoding 'The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]'
            cand --short-rows 'What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]'
            cand --date-order 'The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]'
            cand --century 'The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or expected_close is in 2026 [default: none, and such a row fails]'
            cand --decimal 'The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]'
            cand --blank 'Values that mean blank, in every column and in any case, such as ''N/A,-,NULL''; '''' for none [default: those of the template, else the setting import.blank]'
            cand --max-size 'The largest size of the file, in MB [default: the setting import.max_size_mb, 50]'
            cand --map 'Map a column to a field; no field: leave it out'
            cand --join 'The text between joined cells, such as ''street=, ''; \n is a line break [default: a line break for street, a blank for other fields]'
            cand --default 'A value for a field that has no column, or whose cell is blank'
            cand --value 'The option of a dropdown that a value in the file means; without TO, the value means blank'
            cand --template 'Import as a template says'
            cand --save-template 'Save this import as a template'
            cand --like 'Use the settings of an earlier job: mapping, defaults, values, duplicates'
            cand --source 'The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id'
            cand --match 'The rules that look for an existing record, in order, such as email,phone,name. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: email,phone,name; clients: name]'
            cand --on-duplicate 'What to do with a row that matches a record'
            cand --on-deleted 'What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]'
            cand --on-new 'What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the row waits) [default: create; leads: the setting leads.on_new]'
            cand --max-failed 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay'
            cand --max-updated 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows'
            cand --max-created 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too'
            cand --max-waiting 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows'
            cand --min-rows 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo'
            cand --new-columns 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]'
            cand --mapping 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --preview 'Show the first rows and the mapping, and stop'
            cand --dry-run 'Show the result of the import, and write nothing'
            cand --show-changes 'List every change of a field of an existing record, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
            cand --atomic 'Import nothing if a row fails'
            cand --background 'Queue the import and return; a worker runs it'
            cand --hold 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
            cand --again 'Import even if the same bytes were imported with the same settings and their records are unchanged since'
            cand --skip-hidden 'Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;intelliflo'= {
            cand --select 'Import the people with these Intelliflo ids'
            cand --search 'Import people with this text in name or email'
            cand --clients 'The client for each unlinked person'
            cand --decisions 'Read the decisions from a sheet'
            cand --write-decisions 'Write a sheet with suggestions'
            cand --entity-type 'The type of new clients'
            cand --relationship 'The relationship to the client, such as Self or Spouse'
            cand --match 'The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a person who is only possibly the same waits'
            cand --on-duplicate 'What to do with a person who matches a contact'
            cand --on-deleted 'What to do with a person whose contact is in the trash: skip, restore, create, or ask'
            cand --on-new 'What to do with a person who matches no contact: create, skip (the import then only fills known contacts), fail, or ask (the row waits)'
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --max-failed 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay'
            cand --max-updated 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows'
            cand --max-created 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too'
            cand --max-waiting 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows'
            cand --min-rows 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo'
            cand --new-columns 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]'
            cand --mapping 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --all 'Import all people'
            cand --dry-run 'Show the result of the import, and write nothing'
            cand --show-changes 'List every change of a field of an existing contact, with the old and the new value: a table, in JSON the key changed_fields, with --format csv only the list'
            cand --background 'Fetch and ask, queue the import, and return'
            cand --hold 'With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;import;help'= {
            cand leads 'Import leads from a file'
            cand clients 'Import clients from a file, each with up to two contacts'
            cand contacts 'Import contacts from a file, and link them to clients'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;import;help;leads'= {
        }
        &'intake;import;help;clients'= {
        }
        &'intake;import;help;contacts'= {
        }
        &'intake;import;help;intelliflo'= {
        }
        &'intake;import;help;help'= {
        }
        &'intake;jobs'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List imports, the newest first'
            cand show 'Show an import: counts, the mapping, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import, with reasons'
            cand report 'Write an import as one HTML page, for the person who asked for it'
            cand review 'Decide on the waiting rows of an import: merge, create or skip each'
            cand watch 'Follow an import to its end, and end with its exit status'
            cand approve 'Let an import run that was queued with --hold'
            cand cancel 'Stop an import after its current batch, or give up a queued one'
            cand resume 'Resume an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Undo an import'
            cand run 'Run queued imports and import the files of inboxes (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;list'= {
            cand --status 'Show only imports with this status, such as completed_with_errors'
            cand --kind 'Show only imports of this kind'
            cand --limit 'Show at most this number of imports'
            cand --template 'Show only imports with this template (repeatable)'
            cand --stale 'List the templates without a completed import in this time, such as 26h or 2d [default: of all templates with an import]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --show-changes 'List every change of a field of an existing record, with the old and the new value'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;failed'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook with text cells, which a spreadsheet program does not change'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --with-skipped 'Add the rows that changed nothing: skipped duplicates, each with its record, and unchanged rows that differ from their record, each with the differences'
            cand --all-failed 'Add the rows that are closed: imported or skipped by a later job, or given up with --close'
            cand --close 'Give up the open failed rows, such as those that you deleted from the file, and the failed links to clients: they count as closed, and no file is written'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;report'= {
            cand --out 'Write to this file, such as report.html, instead of standard output'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;review'= {
            cand --decisions 'Apply the decisions of this sheet, CSV or XLSX'
            cand --write-decisions 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;watch'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;approve'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;cancel'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;resume'= {
            cand --file 'Path of the file; - reads standard input [default: its earlier path]'
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --max-failed 'Refuse an import in which more rows would fail: a number, or a percentage of all rows. Without another guard or --hold it is not refused: it stops once more rows have failed, and saved rows stay'
            cand --max-updated 'Refuse an import in which more rows would change an existing record: a number, or a percentage of all rows'
            cand --max-created 'Refuse an import in which more rows would create a record: a number, or a percentage of all rows. A contact that is added to an existing client counts, too'
            cand --max-waiting 'Refuse an import in which more rows would wait for a decision: a number, or a percentage of all rows'
            cand --min-rows 'Refuse a source with fewer rows: a number, or a percentage of the rows of the last completed import with the same template, or from Intelliflo'
            cand --new-columns 'What to do with columns that the last file of the template did not have: ignore names them once, stop refuses the import [default: ignore]'
            cand --mapping 'Which columns a file may have: any, or exact: those of the last file of the template, in the same order; without a template, none whose header is only similar to a known one (a column with an unknown header is left out) [default: any]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;undo'= {
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be undone and what would stay, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;run'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --watch 'Wait for further imports instead of ending'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;jobs;help'= {
            cand list 'List imports, the newest first'
            cand show 'Show an import: counts, the mapping, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import, with reasons'
            cand report 'Write an import as one HTML page, for the person who asked for it'
            cand review 'Decide on the waiting rows of an import: merge, create or skip each'
            cand watch 'Follow an import to its end, and end with its exit status'
            cand approve 'Let an import run that was queued with --hold'
            cand cancel 'Stop an import after its current batch, or give up a queued one'
            cand resume 'Resume an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Undo an import'
            cand run 'Run queued imports and import the files of inboxes (for cron)'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;jobs;help;list'= {
        }
        &'intake;jobs;help;show'= {
        }
        &'intake;jobs;help;failed'= {
        }
        &'intake;jobs;help;report'= {
        }
        &'intake;jobs;help;review'= {
        }
        &'intake;jobs;help;watch'= {
        }
        &'intake;jobs;help;approve'= {
        }
        &'intake;jobs;help;cancel'= {
        }
        &'intake;jobs;help;resume'= {
        }
        &'intake;jobs;help;undo'= {
        }
        &'intake;jobs;help;run'= {
        }
        &'intake;jobs;help;help'= {
        }
        &'intake;inbox'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a folder whose files `jobs run` imports'
            cand list 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
            cand remove 'Remove a folder from the inboxes; its files stay'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;inbox;add'= {
            cand --kind 'The records in its files'
            cand --template 'The template that its files are imported with'
            cand --on-duplicate 'What to do with a row of its files that matches an existing record'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;inbox;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;inbox;remove'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;inbox;help'= {
            cand add 'Add a folder whose files `jobs run` imports'
            cand list 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
            cand remove 'Remove a folder from the inboxes; its files stay'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;inbox;help;add'= {
        }
        &'intake;inbox;help;list'= {
        }
        &'intake;inbox;help;remove'= {
        }
        &'intake;inbox;help;help'= {
        }
        &'intake;client'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a client; the user becomes its adviser'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with all that belongs to it'
            cand edit 'Change fields of a client; an empty value clears a field'
            cand delete 'Delete clients; they can be restored for 90 days'
            cand restore 'Restore a client that was deleted at most 90 days ago'
            cand assign 'Assign an adviser to a client'
            cand unassign 'Remove an adviser from a client'
            cand duplicates 'Find clients that may be the same'
            cand merge 'Merge two records of one client'
            cand unmerge 'Undo a merge of two clients, within 90 days'
            cand why 'Explain whether an import would take two clients for one'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand same 'Decide that two clients are one, for every later import'
            cand different 'Decide that two clients are different, for every later import'
            cand history 'Show the changes of a client, each with its time, user and values'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;client;add'= {
            cand --type 'Entity type'
            cand --status 'Status'
            cand --reference-date 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --industry 'Industry of a company'
            cand --company-size 'Size of a company'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --contact 'Contact to link; repeat for each'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --skip-contacts 'Do not ask for contacts'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;list'= {
            cand --search 'Show only records with this text in their name, email or phone'
            cand --limit 'Show at most this number of records'
            cand --offset 'Skip this number of records'
            cand --type 'Only clients with this entity type'
            cand --status 'Only clients with this status'
            cand --adviser 'Only clients of this adviser'
            cand --job 'Only clients that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Show the records in the trash, who deleted them, and how many days remain to restore them'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;edit'= {
            cand --name 'Name of the client'
            cand --type 'Entity type'
            cand --status 'Status'
            cand --reference-date 'Yearly date of the agreement: it was signed a year before, and the deadline of the fee disclosure statement (FDS) is 60 days before'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --industry 'Industry of a company'
            cand --company-size 'Size of a company'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --external-id 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it'
            cand --contact 'Contact to link; repeat for each'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --skip-contacts 'Do not ask for contacts'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;delete'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be deleted, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;restore'= {
            cand --deleted-near 'Choose among records of one name: the one that was deleted closest to this day'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;assign'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;unassign'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;duplicates'= {
            cand --match 'The rules that find pairs, the strongest first, such as email,phone [default: all]'
            cand --limit 'Only so many pairs, the best ones'
            cand --decisions 'Apply the decisions of this sheet, CSV or XLSX'
            cand --write-decisions 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --decide 'Show the pairs one by one, side by side, and ask about each'
            cand --dry-run 'With --decisions: show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;merge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;unmerge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;why'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Write only records with this text in their name, email or phone'
            cand --type 'Only clients with this entity type'
            cand --status 'Only clients with this status'
            cand --adviser 'Only clients of this adviser'
            cand --job 'Only clients that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;same'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;different'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;client;help'= {
            cand add 'Add a client; the user becomes its adviser'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with all that belongs to it'
            cand edit 'Change fields of a client; an empty value clears a field'
            cand delete 'Delete clients; they can be restored for 90 days'
            cand restore 'Restore a client that was deleted at most 90 days ago'
            cand assign 'Assign an adviser to a client'
            cand unassign 'Remove an adviser from a client'
            cand duplicates 'Find clients that may be the same'
            cand merge 'Merge two records of one client'
            cand unmerge 'Undo a merge of two clients, within 90 days'
            cand why 'Explain whether an import would take two clients for one'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand same 'Decide that two clients are one, for every later import'
            cand different 'Decide that two clients are different, for every later import'
            cand history 'Show the changes of a client, each with its time, user and values'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;client;help;add'= {
        }
        &'intake;client;help;list'= {
        }
        &'intake;client;help;show'= {
        }
        &'intake;client;help;edit'= {
        }
        &'intake;client;help;delete'= {
        }
        &'intake;client;help;restore'= {
        }
        &'intake;client;help;assign'= {
        }
        &'intake;client;help;unassign'= {
        }
        &'intake;client;help;duplicates'= {
        }
        &'intake;client;help;merge'= {
        }
        &'intake;client;help;unmerge'= {
        }
        &'intake;client;help;why'= {
        }
        &'intake;client;help;export'= {
        }
        &'intake;client;help;same'= {
        }
        &'intake;client;help;different'= {
        }
        &'intake;client;help;history'= {
        }
        &'intake;client;help;help'= {
        }
        &'intake;contact'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show a contact with its clients'
            cand edit 'Change fields of a contact; an empty value clears a field'
            cand delete 'Delete contacts; they can be restored for 90 days'
            cand restore 'Restore a contact that was deleted at most 90 days ago'
            cand link 'Link a contact to a client'
            cand unlink 'Remove the link between a contact and a client; both records stay'
            cand duplicates 'Find contacts that may be the same person'
            cand merge 'Merge two records of one person'
            cand unmerge 'Undo a merge of two contacts, within 90 days'
            cand why 'Explain whether an import would take two contacts for one'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand same 'Decide that two contacts are one person, for later imports'
            cand different 'Decide that two contacts are different people, for later imports'
            cand history 'Show the changes of a contact, each with its time, user and values'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;contact;add'= {
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --title 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text'
            cand --job-title 'Job title'
            cand --date-of-birth 'Date of birth'
            cand --employment-status 'Employment status, such as Employed, Self-employed or Retired'
            cand --annual-income 'Annual income in the store''s currency'
            cand --target-retirement-age 'Age at which the contact wants to retire'
            cand --id-document 'Type of the ID document, such as Passport or Driving licence'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --client 'Client to link the contact to'
            cand --relationship 'Relationship, such as Spouse or Trustee'
            cand --on-duplicate 'What to do when the contact may exist'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --primary 'Make the contact the client''s primary contact'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;list'= {
            cand --search 'Show only records with this text in their name, email or phone'
            cand --limit 'Show at most this number of records'
            cand --offset 'Skip this number of records'
            cand --job 'Only contacts that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Show the records in the trash, who deleted them, and how many days remain to restore them'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;edit'= {
            cand --first-name 'First name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --title 'Mr, Mrs, Ms, Miss, Mx, Dr, Prof, or any other text'
            cand --job-title 'Job title'
            cand --date-of-birth 'Date of birth'
            cand --employment-status 'Employment status, such as Employed, Self-employed or Retired'
            cand --annual-income 'Annual income in the store''s currency'
            cand --target-retirement-age 'Age at which the contact wants to retire'
            cand --id-document 'Type of the ID document, such as Passport or Driving licence'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --external-id 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;delete'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be deleted, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;restore'= {
            cand --deleted-near 'Choose among records of one name: the one that was deleted closest to this day'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;link'= {
            cand --relationship 'Relationship to the client, such as Spouse or Trustee'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --primary 'Make the contact the client''s primary contact'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;unlink'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;duplicates'= {
            cand --match 'The rules that find pairs, the strongest first, such as email,phone [default: all]'
            cand --limit 'Only so many pairs, the best ones'
            cand --decisions 'Apply the decisions of this sheet, CSV or XLSX'
            cand --write-decisions 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --decide 'Show the pairs one by one, side by side, and ask about each'
            cand --dry-run 'With --decisions: show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;merge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;unmerge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;why'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Write only records with this text in their name, email or phone'
            cand --job 'Only contacts that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;same'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;different'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;contact;help'= {
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show a contact with its clients'
            cand edit 'Change fields of a contact; an empty value clears a field'
            cand delete 'Delete contacts; they can be restored for 90 days'
            cand restore 'Restore a contact that was deleted at most 90 days ago'
            cand link 'Link a contact to a client'
            cand unlink 'Remove the link between a contact and a client; both records stay'
            cand duplicates 'Find contacts that may be the same person'
            cand merge 'Merge two records of one person'
            cand unmerge 'Undo a merge of two contacts, within 90 days'
            cand why 'Explain whether an import would take two contacts for one'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand same 'Decide that two contacts are one person, for later imports'
            cand different 'Decide that two contacts are different people, for later imports'
            cand history 'Show the changes of a contact, each with its time, user and values'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;contact;help;add'= {
        }
        &'intake;contact;help;list'= {
        }
        &'intake;contact;help;show'= {
        }
        &'intake;contact;help;edit'= {
        }
        &'intake;contact;help;delete'= {
        }
        &'intake;contact;help;restore'= {
        }
        &'intake;contact;help;link'= {
        }
        &'intake;contact;help;unlink'= {
        }
        &'intake;contact;help;duplicates'= {
        }
        &'intake;contact;help;merge'= {
        }
        &'intake;contact;help;unmerge'= {
        }
        &'intake;contact;help;why'= {
        }
        &'intake;contact;help;export'= {
        }
        &'intake;contact;help;same'= {
        }
        &'intake;contact;help;different'= {
        }
        &'intake;contact;help;history'= {
        }
        &'intake;contact;help;help'= {
        }
        &'intake;lead'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show a lead'
            cand edit 'Change fields of a lead; an empty value clears a field'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Restore a lead that was deleted at most 90 days ago'
            cand convert 'Make a contact of a lead, and link the two'
            cand unconvert 'Undo the conversion of a lead'
            cand duplicates 'Find leads that may mean the same person'
            cand merge 'Merge two leads that mean the same person'
            cand unmerge 'Undo a merge of two leads, within 90 days'
            cand why 'Explain whether an import would take two leads for one'
            cand same 'Decide that two leads are one person, for later imports'
            cand different 'Decide that two leads are different people, for later imports'
            cand history 'Show the changes of a lead, each with its time, user and values'
            cand export 'Write leads as CSV or XLSX, every field a column'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;add'= {
            cand --first-name 'First name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --mobile 'Mobile number; kept as written'
            cand --company 'Company'
            cand --job-title 'Job title'
            cand --department 'Department'
            cand --source 'Origin of the lead'
            cand --status 'Status'
            cand --priority 'Priority'
            cand --value 'Estimated value, in the store''s currency'
            cand --expected-close 'Expected closing date'
            cand --industry 'Industry'
            cand --annual-revenue 'Annual revenue, in the store''s currency'
            cand --website 'Website'
            cand --linkedin 'LinkedIn profile'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --description 'Description'
            cand --owner 'Owner of the lead'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;list'= {
            cand --search 'Show only records with this text in their name, email or phone'
            cand --limit 'Show at most this number of records'
            cand --offset 'Skip this number of records'
            cand --status 'Only leads with this status'
            cand --job 'Only leads that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --deleted 'Show the records in the trash, who deleted them, and how many days remain to restore them'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;edit'= {
            cand --first-name 'First name'
            cand --last-name 'Last name'
            cand --email 'Email address'
            cand --phone 'Telephone number; kept as written'
            cand --mobile 'Mobile number; kept as written'
            cand --company 'Company'
            cand --job-title 'Job title'
            cand --department 'Department'
            cand --source 'Origin of the lead'
            cand --status 'Status'
            cand --priority 'Priority'
            cand --value 'Estimated value, in the store''s currency'
            cand --expected-close 'Expected closing date'
            cand --industry 'Industry'
            cand --annual-revenue 'Annual revenue, in the store''s currency'
            cand --website 'Website'
            cand --linkedin 'LinkedIn profile'
            cand --street 'Street and number'
            cand --city 'City'
            cand --region 'Region, state or county'
            cand --postcode 'Postcode'
            cand --country 'Country'
            cand --description 'Description'
            cand --owner 'Owner of the lead'
            cand --set 'Set a field, such as custom.NAME=value'
            cand --external-id 'Set the id of the record in another system, in place of its other ids there (repeat for each system); without an ID, remove it'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;delete'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be deleted, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;restore'= {
            cand --deleted-near 'Choose among records of one name: the one that was deleted closest to this day'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;convert'= {
            cand --client 'Link the contact to this client'
            cand --new-client 'Link the contact to a new client'
            cand --type 'Entity type of the new client'
            cand --relationship 'Relationship to the client, such as Self'
            cand --set 'Set a field of the contact'
            cand --on-duplicate 'What to do when the contact may exist'
            cand --contact 'Existing contact to use for the lead'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;unconvert'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;duplicates'= {
            cand --match 'The rules that find pairs, the strongest first, such as email,phone [default: all]'
            cand --limit 'Only so many pairs, the best ones'
            cand --decisions 'Apply the decisions of this sheet, CSV or XLSX'
            cand --write-decisions 'Write the sheet for the decisions, CSV or XLSX by its ending, and change nothing'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --decide 'Show the pairs one by one, side by side, and ask about each'
            cand --dry-run 'With --decisions: show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;merge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;unmerge'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;why'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;same'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;different'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;history'= {
            cand --field 'Only changes of this field, such as phone'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;export'= {
            cand --out 'Write to this file instead of standard output: CSV or, if its name ends in .xlsx, a workbook'
            cand --search 'Write only records with this text in their name, email or phone'
            cand --status 'Only leads with this status'
            cand --job 'Only leads that this job created'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;lead;help'= {
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show a lead'
            cand edit 'Change fields of a lead; an empty value clears a field'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Restore a lead that was deleted at most 90 days ago'
            cand convert 'Make a contact of a lead, and link the two'
            cand unconvert 'Undo the conversion of a lead'
            cand duplicates 'Find leads that may mean the same person'
            cand merge 'Merge two leads that mean the same person'
            cand unmerge 'Undo a merge of two leads, within 90 days'
            cand why 'Explain whether an import would take two leads for one'
            cand same 'Decide that two leads are one person, for later imports'
            cand different 'Decide that two leads are different people, for later imports'
            cand history 'Show the changes of a lead, each with its time, user and values'
            cand export 'Write leads as CSV or XLSX, every field a column'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;lead;help;add'= {
        }
        &'intake;lead;help;list'= {
        }
        &'intake;lead;help;show'= {
        }
        &'intake;lead;help;edit'= {
        }
        &'intake;lead;help;delete'= {
        }
        &'intake;lead;help;restore'= {
        }
        &'intake;lead;help;convert'= {
        }
        &'intake;lead;help;unconvert'= {
        }
        &'intake;lead;help;duplicates'= {
        }
        &'intake;lead;help;merge'= {
        }
        &'intake;lead;help;unmerge'= {
        }
        &'intake;lead;help;why'= {
        }
        &'intake;lead;help;same'= {
        }
        &'intake;lead;help;different'= {
        }
        &'intake;lead;help;history'= {
        }
        &'intake;lead;help;export'= {
        }
        &'intake;lead;help;help'= {
        }
        &'intake;activity'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;activity;add'= {
            cand --kind 'Kind of the activity'
            cand --title 'Title of the activity'
            cand --date 'Date of the activity [default: today]'
            cand --text 'Text of the activity'
            cand --file 'File with the text; - for standard input'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;activity;help'= {
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;activity;help;add'= {
        }
        &'intake;activity;help;list'= {
        }
        &'intake;activity;help;show'= {
        }
        &'intake;activity;help;help'= {
        }
        &'intake;document'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, including those that were removed with it'
            cand save 'Write a document to a file, after a check that its bytes are unchanged'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;document;add'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;save'= {
            cand --out 'Path to write to'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;document;help'= {
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, including those that were removed with it'
            cand save 'Write a document to a file, after a check that its bytes are unchanged'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;document;help;add'= {
        }
        &'intake;document;help;list'= {
        }
        &'intake;document;help;save'= {
        }
        &'intake;document;help;help'= {
        }
        &'intake;template'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List import templates'
            cand show 'Show a template'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` wrote'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;show'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;delete'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;export'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;load'= {
            cand --name 'Save the template under another name'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;template;help'= {
            cand list 'List import templates'
            cand show 'Show a template'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` wrote'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;template;help;list'= {
        }
        &'intake;template;help;show'= {
        }
        &'intake;template;help;delete'= {
        }
        &'intake;template;help;export'= {
        }
        &'intake;template;help;load'= {
        }
        &'intake;template;help;help'= {
        }
        &'intake;field'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a custom field; imports map columns to it as custom.NAME'
            cand list 'List custom fields'
            cand remove 'Remove a custom field and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;add'= {
            cand --kind 'Type of the values'
            cand --option 'Value of a dropdown (repeat for each)'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --required 'Refuse records without a value'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;remove'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;field;help'= {
            cand add 'Add a custom field; imports map columns to it as custom.NAME'
            cand list 'List custom fields'
            cand remove 'Remove a custom field and its values, which stay in the history'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;field;help;add'= {
        }
        &'intake;field;help;list'= {
        }
        &'intake;field;help;remove'= {
        }
        &'intake;field;help;help'= {
        }
        &'intake;verdict'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List the decisions that hold for every import, the oldest first'
            cand forget 'Forget a decision, so that the next import judges by the values again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;verdict;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;verdict;forget'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;verdict;help'= {
            cand list 'List the decisions that hold for every import, the oldest first'
            cand forget 'Forget a decision, so that the next import judges by the values again'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;verdict;help;list'= {
        }
        &'intake;verdict;help;forget'= {
        }
        &'intake;verdict;help;help'= {
        }
        &'intake;connector'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand intelliflo 'The connector to Intelliflo Office'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand set 'Set up the connector, or change its settings'
            cand enable 'Allow imports to use the connector'
            cand disable 'Forbid imports to use the connector; its settings stay'
            cand status 'Show the settings, the place of the secrets, and the last successful connection'
            cand test 'Sign in and read one client with its details; report missing scopes'
            cand remove 'Remove the settings and the secrets of the connector'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo;set'= {
            cand --client-id 'Client id of the application, from Intelliflo''s developer portal'
            cand --tenant-id 'Tenant id of the practice, a number'
            cand --api-base 'Address of the API, for other regions [default: api.gb.intelliflo.net/v2]'
            cand --identity-base 'Address to sign in, for other regions [default: identity.gb.intelliflo.net/core]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --secrets-stdin 'Read the client secret and the API key from standard input, one per line; at a terminal intake asks for them and does not show them'
            cand --keyring 'Keep the secrets in the system''s keyring instead of a file'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;enable'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;disable'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;status'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;test'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;remove'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;connector;intelliflo;help'= {
            cand set 'Set up the connector, or change its settings'
            cand enable 'Allow imports to use the connector'
            cand disable 'Forbid imports to use the connector; its settings stay'
            cand status 'Show the settings, the place of the secrets, and the last successful connection'
            cand test 'Sign in and read one client with its details; report missing scopes'
            cand remove 'Remove the settings and the secrets of the connector'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;intelliflo;help;set'= {
        }
        &'intake;connector;intelliflo;help;enable'= {
        }
        &'intake;connector;intelliflo;help;disable'= {
        }
        &'intake;connector;intelliflo;help;status'= {
        }
        &'intake;connector;intelliflo;help;test'= {
        }
        &'intake;connector;intelliflo;help;remove'= {
        }
        &'intake;connector;intelliflo;help;help'= {
        }
        &'intake;connector;help'= {
            cand intelliflo 'The connector to Intelliflo Office'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;connector;help;intelliflo'= {
            cand set 'Set up the connector, or change its settings'
            cand enable 'Allow imports to use the connector'
            cand disable 'Forbid imports to use the connector; its settings stay'
            cand status 'Show the settings, the place of the secrets, and the last successful connection'
            cand test 'Sign in and read one client with its details; report missing scopes'
            cand remove 'Remove the settings and the secrets of the connector'
        }
        &'intake;connector;help;intelliflo;set'= {
        }
        &'intake;connector;help;intelliflo;enable'= {
        }
        &'intake;connector;help;intelliflo;disable'= {
        }
        &'intake;connector;help;intelliflo;status'= {
        }
        &'intake;connector;help;intelliflo;test'= {
        }
        &'intake;connector;help;intelliflo;remove'= {
        }
        &'intake;connector;help;help'= {
        }
        &'intake;config'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Reset a setting to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;list'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;get'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;set'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;unset'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;config;help'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Reset a setting to its default'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;config;help;list'= {
        }
        &'intake;config;help;get'= {
        }
        &'intake;config;help;set'= {
        }
        &'intake;config;help;unset'= {
        }
        &'intake;config;help;help'= {
        }
        &'intake;store'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand info 'Show the path and the contents of the store, and what takes space'
            cand check 'Check that every row of every job is accounted for, and that the file is not damaged'
            cand backup 'Write a backup of the store and its documents, even during an import'
            cand restore 'Put a backup in the place of the store, and keep the old store beside it'
            cand purge 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
            cand compact 'Return the free space in the store to the disk'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;info'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;check'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;backup'= {
            cand --keep 'Write into the folder PATH under a name with the time, and remove the older backups of this store that are not the newest of the last 7 days, 4 weeks and 12 months'
            cand --through 'Pipe the backup through a program, such as ''age -r KEY'', and keep what the program writes'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;restore'= {
            cand --through 'Pipe the backup through a program, such as ''age -d -i KEYFILE'', and restore what the program writes'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;purge'= {
            cand --today 'Today''s date, such as 2026-11-26: confirms that the clock is right after the store was not used for more than 30 days'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --dry-run 'Show what would be removed, and change nothing'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;compact'= {
            cand --wait 'How long to wait, such as 30s or 10m, while an import is running [default: do not wait]'
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;store;help'= {
            cand info 'Show the path and the contents of the store, and what takes space'
            cand check 'Check that every row of every job is accounted for, and that the file is not damaged'
            cand backup 'Write a backup of the store and its documents, even during an import'
            cand restore 'Put a backup in the place of the store, and keep the old store beside it'
            cand purge 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
            cand compact 'Return the free space in the store to the disk'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;store;help;info'= {
        }
        &'intake;store;help;check'= {
        }
        &'intake;store;help;backup'= {
        }
        &'intake;store;help;restore'= {
        }
        &'intake;store;help;purge'= {
        }
        &'intake;store;help;compact'= {
        }
        &'intake;store;help;help'= {
        }
        &'intake;demo'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;completions'= {
            cand --store 'Path of the SQLite store [default: intake/intake.db in your data folder; environment: INTAKE_STORE]'
            cand --format 'Format of the data'
            cand --color 'When to use colour on standard error [environment: NO_COLOR]'
            cand --as 'Name of the user for the history [default: the system''s user; environment: INTAKE_USER]'
            cand --no-input 'Ask no questions; this is the default without a terminal'
            cand -y 'Answer yes to every confirmation'
            cand --yes 'Answer yes to every confirmation'
            cand -q 'Write less to standard error, and leave out the text summary of an import'
            cand --quiet 'Write less to standard error, and leave out the text summary of an import'
            cand -v 'Write more to standard error'
            cand --verbose 'Write more to standard error'
            cand --notify 'Ring the bell of the terminal when the command ends, and notify the desktop if the terminal can'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'intake;help'= {
            cand import 'Import records from a file or from Intelliflo'
            cand jobs 'Show, approve, stop, resume or undo imports, and correct rows'
            cand inbox 'Choose the folders whose files `jobs run` imports'
            cand client 'Add, change, assign and list the clients of the practice'
            cand contact 'Add, change, merge and link the people who belong to clients'
            cand lead 'Add, change, convert and list leads'
            cand activity 'Record meetings, file notes and transcripts of clients'
            cand document 'Keep files of clients beside the store'
            cand template 'Save, show and reuse how a kind of file is read and mapped'
            cand field 'Add, remove and list custom fields'
            cand verdict 'List and forget decisions about who is the same person'
            cand connector 'Set up connections to other systems'
            cand config 'Show and change the settings of the store'
            cand store 'Show, check, back up and clean up the store'
            cand demo 'Try intake with an invented practice, in a folder of its own'
            cand completions 'Print a script that lets your shell complete what you type'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'intake;help;import'= {
            cand leads 'Import leads from a file'
            cand clients 'Import clients from a file, each with up to two contacts'
            cand contacts 'Import contacts from a file, and link them to clients'
            cand intelliflo 'Import people from Intelliflo as contacts, and link them to clients'
        }
        &'intake;help;import;leads'= {
        }
        &'intake;help;import;clients'= {
        }
        &'intake;help;import;contacts'= {
        }
        &'intake;help;import;intelliflo'= {
        }
        &'intake;help;jobs'= {
            cand list 'List imports, the newest first'
            cand show 'Show an import: counts, the mapping, errors grouped by cause'
            cand failed 'Write the failed and waiting rows of an import, with reasons'
            cand report 'Write an import as one HTML page, for the person who asked for it'
            cand review 'Decide on the waiting rows of an import: merge, create or skip each'
            cand watch 'Follow an import to its end, and end with its exit status'
            cand approve 'Let an import run that was queued with --hold'
            cand cancel 'Stop an import after its current batch, or give up a queued one'
            cand resume 'Resume an interrupted or cancelled import, exactly where it stopped'
            cand undo 'Undo an import'
            cand run 'Run queued imports and import the files of inboxes (for cron)'
        }
        &'intake;help;jobs;list'= {
        }
        &'intake;help;jobs;show'= {
        }
        &'intake;help;jobs;failed'= {
        }
        &'intake;help;jobs;report'= {
        }
        &'intake;help;jobs;review'= {
        }
        &'intake;help;jobs;watch'= {
        }
        &'intake;help;jobs;approve'= {
        }
        &'intake;help;jobs;cancel'= {
        }
        &'intake;help;jobs;resume'= {
        }
        &'intake;help;jobs;undo'= {
        }
        &'intake;help;jobs;run'= {
        }
        &'intake;help;inbox'= {
            cand add 'Add a folder whose files `jobs run` imports'
            cand list 'List the folders whose files `jobs run` imports, with the files that wait there and those that were not imported'
            cand remove 'Remove a folder from the inboxes; its files stay'
        }
        &'intake;help;inbox;add'= {
        }
        &'intake;help;inbox;list'= {
        }
        &'intake;help;inbox;remove'= {
        }
        &'intake;help;client'= {
            cand add 'Add a client; the user becomes its adviser'
            cand list 'List clients; --search also finds them by their contacts'
            cand show 'Show a client with all that belongs to it'
            cand edit 'Change fields of a client; an empty value clears a field'
            cand delete 'Delete clients; they can be restored for 90 days'
            cand restore 'Restore a client that was deleted at most 90 days ago'
            cand assign 'Assign an adviser to a client'
            cand unassign 'Remove an adviser from a client'
            cand duplicates 'Find clients that may be the same'
            cand merge 'Merge two records of one client'
            cand unmerge 'Undo a merge of two clients, within 90 days'
            cand why 'Explain whether an import would take two clients for one'
            cand export 'Write clients as CSV or XLSX, every field a column'
            cand same 'Decide that two clients are one, for every later import'
            cand different 'Decide that two clients are different, for every later import'
            cand history 'Show the changes of a client, each with its time, user and values'
        }
        &'intake;help;client;add'= {
        }
        &'intake;help;client;list'= {
        }
        &'intake;help;client;show'= {
        }
        &'intake;help;client;edit'= {
        }
        &'intake;help;client;delete'= {
        }
        &'intake;help;client;restore'= {
        }
        &'intake;help;client;assign'= {
        }
        &'intake;help;client;unassign'= {
        }
        &'intake;help;client;duplicates'= {
        }
        &'intake;help;client;merge'= {
        }
        &'intake;help;client;unmerge'= {
        }
        &'intake;help;client;why'= {
        }
        &'intake;help;client;export'= {
        }
        &'intake;help;client;same'= {
        }
        &'intake;help;client;different'= {
        }
        &'intake;help;client;history'= {
        }
        &'intake;help;contact'= {
            cand add 'Add a contact, and link it to a client'
            cand list 'List contacts'
            cand show 'Show a contact with its clients'
            cand edit 'Change fields of a contact; an empty value clears a field'
            cand delete 'Delete contacts; they can be restored for 90 days'
            cand restore 'Restore a contact that was deleted at most 90 days ago'
            cand link 'Link a contact to a client'
            cand unlink 'Remove the link between a contact and a client; both records stay'
            cand duplicates 'Find contacts that may be the same person'
            cand merge 'Merge two records of one person'
            cand unmerge 'Undo a merge of two contacts, within 90 days'
            cand why 'Explain whether an import would take two contacts for one'
            cand export 'Write contacts as CSV or XLSX, every field a column'
            cand same 'Decide that two contacts are one person, for later imports'
            cand different 'Decide that two contacts are different people, for later imports'
            cand history 'Show the changes of a contact, each with its time, user and values'
        }
        &'intake;help;contact;add'= {
        }
        &'intake;help;contact;list'= {
        }
        &'intake;help;contact;show'= {
        }
        &'intake;help;contact;edit'= {
        }
        &'intake;help;contact;delete'= {
        }
        &'intake;help;contact;restore'= {
        }
        &'intake;help;contact;link'= {
        }
        &'intake;help;contact;unlink'= {
        }
        &'intake;help;contact;duplicates'= {
        }
        &'intake;help;contact;merge'= {
        }
        &'intake;help;contact;unmerge'= {
        }
        &'intake;help;contact;why'= {
        }
        &'intake;help;contact;export'= {
        }
        &'intake;help;contact;same'= {
        }
        &'intake;help;contact;different'= {
        }
        &'intake;help;contact;history'= {
        }
        &'intake;help;lead'= {
            cand add 'Add a lead'
            cand list 'List leads'
            cand show 'Show a lead'
            cand edit 'Change fields of a lead; an empty value clears a field'
            cand delete 'Delete leads; they can be restored for 90 days'
            cand restore 'Restore a lead that was deleted at most 90 days ago'
            cand convert 'Make a contact of a lead, and link the two'
            cand unconvert 'Undo the conversion of a lead'
            cand duplicates 'Find leads that may mean the same person'
            cand merge 'Merge two leads that mean the same person'
            cand unmerge 'Undo a merge of two leads, within 90 days'
            cand why 'Explain whether an import would take two leads for one'
            cand same 'Decide that two leads are one person, for later imports'
            cand different 'Decide that two leads are different people, for later imports'
            cand history 'Show the changes of a lead, each with its time, user and values'
            cand export 'Write leads as CSV or XLSX, every field a column'
        }
        &'intake;help;lead;add'= {
        }
        &'intake;help;lead;list'= {
        }
        &'intake;help;lead;show'= {
        }
        &'intake;help;lead;edit'= {
        }
        &'intake;help;lead;delete'= {
        }
        &'intake;help;lead;restore'= {
        }
        &'intake;help;lead;convert'= {
        }
        &'intake;help;lead;unconvert'= {
        }
        &'intake;help;lead;duplicates'= {
        }
        &'intake;help;lead;merge'= {
        }
        &'intake;help;lead;unmerge'= {
        }
        &'intake;help;lead;why'= {
        }
        &'intake;help;lead;same'= {
        }
        &'intake;help;lead;different'= {
        }
        &'intake;help;lead;history'= {
        }
        &'intake;help;lead;export'= {
        }
        &'intake;help;activity'= {
            cand add 'Add a meeting, a file note or a transcript to a client'
            cand list 'List the activities of a client, the latest first'
            cand show 'Show an activity with its text'
        }
        &'intake;help;activity;add'= {
        }
        &'intake;help;activity;list'= {
        }
        &'intake;help;activity;show'= {
        }
        &'intake;help;document'= {
            cand add 'Keep a copy of a file for a client'
            cand list 'List the files of a client, including those that were removed with it'
            cand save 'Write a document to a file, after a check that its bytes are unchanged'
        }
        &'intake;help;document;add'= {
        }
        &'intake;help;document;list'= {
        }
        &'intake;help;document;save'= {
        }
        &'intake;help;template'= {
            cand list 'List import templates'
            cand show 'Show a template'
            cand delete 'Delete a template; jobs that used it keep their mapping'
            cand export 'Write a template as JSON to standard output, for `template load`'
            cand load 'Save a template that `template export` wrote'
        }
        &'intake;help;template;list'= {
        }
        &'intake;help;template;show'= {
        }
        &'intake;help;template;delete'= {
        }
        &'intake;help;template;export'= {
        }
        &'intake;help;template;load'= {
        }
        &'intake;help;field'= {
            cand add 'Add a custom field; imports map columns to it as custom.NAME'
            cand list 'List custom fields'
            cand remove 'Remove a custom field and its values, which stay in the history'
        }
        &'intake;help;field;add'= {
        }
        &'intake;help;field;list'= {
        }
        &'intake;help;field;remove'= {
        }
        &'intake;help;verdict'= {
            cand list 'List the decisions that hold for every import, the oldest first'
            cand forget 'Forget a decision, so that the next import judges by the values again'
        }
        &'intake;help;verdict;list'= {
        }
        &'intake;help;verdict;forget'= {
        }
        &'intake;help;connector'= {
            cand intelliflo 'The connector to Intelliflo Office'
        }
        &'intake;help;connector;intelliflo'= {
            cand set 'Set up the connector, or change its settings'
            cand enable 'Allow imports to use the connector'
            cand disable 'Forbid imports to use the connector; its settings stay'
            cand status 'Show the settings, the place of the secrets, and the last successful connection'
            cand test 'Sign in and read one client with its details; report missing scopes'
            cand remove 'Remove the settings and the secrets of the connector'
        }
        &'intake;help;connector;intelliflo;set'= {
        }
        &'intake;help;connector;intelliflo;enable'= {
        }
        &'intake;help;connector;intelliflo;disable'= {
        }
        &'intake;help;connector;intelliflo;status'= {
        }
        &'intake;help;connector;intelliflo;test'= {
        }
        &'intake;help;connector;intelliflo;remove'= {
        }
        &'intake;help;config'= {
            cand list 'List all settings with their values'
            cand get 'Print the value of a setting, or its default'
            cand set 'Set a setting'
            cand unset 'Reset a setting to its default'
        }
        &'intake;help;config;list'= {
        }
        &'intake;help;config;get'= {
        }
        &'intake;help;config;set'= {
        }
        &'intake;help;config;unset'= {
        }
        &'intake;help;store'= {
            cand info 'Show the path and the contents of the store, and what takes space'
            cand check 'Check that every row of every job is accounted for, and that the file is not damaged'
            cand backup 'Write a backup of the store and its documents, even during an import'
            cand restore 'Put a backup in the place of the store, and keep the old store beside it'
            cand purge 'Permanently remove records that were deleted over 90 days ago, and the cells of old rows'
            cand compact 'Return the free space in the store to the disk'
        }
        &'intake;help;store;info'= {
        }
        &'intake;help;store;check'= {
        }
        &'intake;help;store;backup'= {
        }
        &'intake;help;store;restore'= {
        }
        &'intake;help;store;purge'= {
        }
        &'intake;help;store;compact'= {
        }
        &'intake;help;demo'= {
        }
        &'intake;help;completions'= {
        }
        &'intake;help;help'= {
        }
    ]
    $completions[$command]
}
