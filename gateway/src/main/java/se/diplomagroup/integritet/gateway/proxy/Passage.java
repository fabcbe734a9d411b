package se.diplomagroup.integritet.gateway.proxy;

import java.util.UUID;

/// Where an admitted call goes, and the id that joins everything it causes.
record Passage(RequestTarget target, Upstream upstream, UUID correlationId) {}
