package se.diplomagroup.integritet.retention.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// What a system says about itself: what it is called, what it holds, by which identifiers it finds
/// a person and which orders it carries out.
record SystemDeclaration(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Size(max = 200) List<@NotNull @Valid DeclaredHolding> holds,
    @NotEmpty @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String> identifiers,
    @NotEmpty Set<@NotNull Action> actions) {

  record DeclaredHolding(@NotNull Code category, @NotNull Code purpose) {}

  RegisteredSystem of(Code key, Instant now) {
    return new RegisteredSystem(
        key,
        name,
        holds.stream().map(held -> new Holding(held.category(), held.purpose())).toList(),
        identifiers,
        actions,
        now);
  }
}
