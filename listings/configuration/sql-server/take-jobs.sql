-- region: sql-server
CREATE TABLE dbo.jobs (
    id bigint IDENTITY PRIMARY KEY,
    mail nvarchar(200) NOT NULL,
    taken_at datetime2 NULL,
    worker int NULL
);

WITH waiting AS (
    SELECT TOP (10) id, mail, taken_at, worker
    FROM dbo.jobs WITH (ROWLOCK, UPDLOCK, READPAST)
    WHERE taken_at IS NULL
    ORDER BY id
)
UPDATE waiting
SET taken_at = SYSUTCDATETIME(), worker = @@SPID
OUTPUT inserted.id, inserted.mail;
-- endregion
