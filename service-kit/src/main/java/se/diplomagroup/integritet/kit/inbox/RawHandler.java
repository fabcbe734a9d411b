package se.diplomagroup.integritet.kit.inbox;

import java.util.List;

/// Applies records as received, readable or not, in the inbox's transaction: those of a batch that
/// are new, in the order of their topic.
@FunctionalInterface
public interface RawHandler {

  void apply(List<RawRecord> records);
}
