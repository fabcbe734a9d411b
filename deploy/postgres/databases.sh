#!/usr/bin/env bash
# One database and one role per service, with no access to each other. Run once by the PostgreSQL image on an empty volume.
set -euo pipefail

create() {
  local name=$1 password=$2
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create consent "$CONSENT_DB_PASSWORD"
create rights "$RIGHTS_DB_PASSWORD"
create retention "$RETENTION_DB_PASSWORD"
create audit "$AUDIT_DB_PASSWORD"
create gateway "$GATEWAY_DB_PASSWORD"
create elearning "$ELEARNING_DB_PASSWORD"
create keycloak "$KEYCLOAK_DB_PASSWORD"
