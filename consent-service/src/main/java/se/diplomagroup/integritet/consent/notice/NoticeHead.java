package se.diplomagroup.integritet.consent.notice;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;

/// A version of the notice without its texts.
record NoticeHead(
    int version,
    boolean major,
    Set<Code> lapsing,
    @Nullable Instant effectiveFrom,
    @Nullable Instant plannedFrom,
    Sha256 swedish,
    Sha256 english) {}
