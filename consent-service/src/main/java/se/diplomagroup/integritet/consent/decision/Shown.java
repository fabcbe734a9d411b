package se.diplomagroup.integritet.consent.decision;

import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// The exact text that was before the person's eyes.
public record Shown(int noticeVersion, Language language, Sha256 textHash) {}
