CREATE TABLE "ayni_people" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
)
----
CREATE INDEX "ayni_people_s_idx" ON "ayni_people" ("success")
----
CREATE TABLE person (
  code    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  contact TEXT NOT NULL
) STRICT
----
CREATE TABLE opening (
  commitment TEXT PRIMARY KEY,
  person     TEXT NOT NULL REFERENCES person (code) ON DELETE CASCADE,
  content    BLOB NOT NULL
) STRICT
----
CREATE INDEX opening_of ON opening (person)
----
INSERT INTO ayni_people VALUES (1, '1', 'people', 'SQL', 'V1__people.sql', -1937462237, 'ayni', '2026-05-01 00:00:00.000', 0, 1)
----
INSERT INTO person VALUES ('m-01', 'Ana Lucía Quispe', '+57 300 000 0007')
