-- Twee rollen: de eigenaar maakt en wijzigt tabellen, de toepassing leest en schrijft er alleen in.
-- De wachtwoorden komen uit de omgeving; argumenten staan in de proceslijst.
\set ON_ERROR_STOP on
\set wachtwoord_eigenaar `printf %s "$WACHTWOORD_EIGENAAR"`
\set wachtwoord_app `printf %s "$WACHTWOORD_APP"`
CREATE ROLE eigenaar LOGIN PASSWORD :'wachtwoord_eigenaar';
CREATE ROLE app LOGIN PASSWORD :'wachtwoord_app';

-- In template1 gezet gelden de rechten ook in elke database die later wordt gemaakt, zoals die van de tests.
\connect template1
ALTER DEFAULT PRIVILEGES FOR ROLE eigenaar GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES FOR ROLE eigenaar GRANT USAGE, SELECT ON SEQUENCES TO app;

CREATE DATABASE inburgering OWNER eigenaar;
