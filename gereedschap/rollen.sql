-- Twee rollen: de eigenaar maakt en wijzigt tabellen, de toepassing leest en schrijft er alleen in.
-- Welke rechten de toepassing per tabel heeft, zegt `manage.py migrate` (DATABASE_APP_ROL).
-- De wachtwoorden komen uit de omgeving; argumenten staan in de proceslijst.
\set ON_ERROR_STOP on
\set wachtwoord_eigenaar `printf %s "$WACHTWOORD_EIGENAAR"`
\set wachtwoord_app `printf %s "$WACHTWOORD_APP"`
CREATE ROLE eigenaar LOGIN PASSWORD :'wachtwoord_eigenaar';
CREATE ROLE app LOGIN PASSWORD :'wachtwoord_app';
CREATE DATABASE inburgering OWNER eigenaar;
