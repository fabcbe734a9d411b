package se.diplomagroup.integritet.gateway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A sign-in directory for tests: authorisation code with PKCE and nonce, refresh, the end of a
/// session, and as much of the administration of accounts as the gateway uses.
public final class FakeSignIn implements AutoCloseable {

  public static final String CLIENT_SECRET = "gateway-secret-for-tests-32-characters";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REALM = "/realms/integritet";
  private static final String USERS = "/admin/realms/integritet/users";

  /// Somebody who can sign in.
  public record User(UUID accountId, String name, String role, UUID subjectId) {}

  private record Grant(User user, String challenge, String nonce) {}

  private final HttpServer server;
  private final KeyPair keys;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, User> refreshTokens = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();
  private final Set<String> loggedOut = ConcurrentHashMap.newKeySet();
  private final List<String> administered = new CopyOnWriteArrayList<>();
  private volatile User next = user("learner");
  private volatile Duration tokenLife = Duration.ofMinutes(5);

  public FakeSignIn() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(REALM + "/.well-known/openid-configuration", this::discovery);
    server.createContext(REALM + "/auth", this::authorise);
    server.createContext(REALM + "/token", this::token);
    server.createContext(REALM + "/certs", this::certificates);
    server.createContext(REALM + "/logout", exchange -> answer(exchange, 200, "bye"));
    server.createContext(USERS, this::administer);
    server.createContext("/as", this::signInAs);
    server.start();
  }

  /// One of the accounts that every deployment for trying things out has.
  public static User user(String name) {
    return switch (name) {
      case "support" -> new User(id(1), name, "support", null);
      case "support2" -> new User(id(2), name, "support", null);
      case "dpo" -> new User(id(3), name, "dpo", null);
      case "customer-admin" -> new User(id(4), name, "customer-admin", id(102));
      default -> new User(id(5), name, "person", id(101));
    };
  }

  private static UUID id(int number) {
    return UUID.fromString("0190a000-0000-7000-8000-%012d".formatted(number));
  }

  public URI realm() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + REALM);
  }

  /// Who signs in next.
  public void next(User user) {
    next = user;
  }

  /// How long the access tokens that are given from now on are valid.
  public void tokensLive(Duration life) {
    tokenLife = life;
  }

  public void account(String id, UUID subjectId, String username) {
    accounts.put(
        id,
        Map.of(
            "id",
            id,
            "username",
            username,
            "email",
            username,
            "enabled",
            true,
            "createdTimestamp",
            1_700_000_000_000L,
            "attributes",
            Map.of("subject_id", List.of(subjectId.toString()))));
  }

  /// The account goes by a request of which nobody here has waited for the end.
  public void removeAccount(String id) {
    accounts.remove(id);
  }

  public boolean hasAccount(String id) {
    return accounts.containsKey(id);
  }

  /// How many sessions an account has.
  public int sessionsOf(String id) {
    return hasAccount(id) && !loggedOut.contains(id) ? 1 : 0;
  }

  /// The calls to the administration, as `METHOD path`.
  public List<String> administered() {
    return List.copyOf(administered);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    json(
        exchange,
        Map.of(
            "issuer", realm().toString(),
            "authorization_endpoint", realm() + "/auth",
            "token_endpoint", realm() + "/token",
            "jwks_uri", realm() + "/certs",
            "end_session_endpoint", realm() + "/logout"));
  }

  private void certificates(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    Map<String, Object> jwk =
        Map.of(
            "kty", "RSA",
            "kid", "test",
            "use", "sig",
            "alg", "RS256",
            "n", base64(unsigned(key.getModulus())),
            "e", base64(unsigned(key.getPublicExponent())));
    json(exchange, Map.of("keys", List.of(jwk)));
  }

  private void signInAs(HttpExchange exchange) throws IOException {
    next = user(exchange.getRequestURI().getQuery());
    answer(exchange, 200, "ok");
  }

  private void authorise(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, new Grant(next, query.get("code_challenge"), query.get("nonce")));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            query.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
    answer(exchange, 302, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(body(exchange));
    if (!authenticated(exchange, form)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if ("refresh_token".equals(form.get("grant_type"))) {
      refresh(exchange, form);
    } else {
      redeem(exchange, form);
    }
  }

  private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
    User user = refreshTokens.get(form.get("refresh_token"));
    if (user == null) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      json(exchange, tokens(user, null));
    }
  }

  private void redeem(HttpExchange exchange, Map<String, String> form) throws IOException {
    Grant grant = codes.remove(form.getOrDefault("code", ""));
    if (grant == null || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      json(exchange, tokens(grant.user(), grant.nonce()));
    }
  }

  private Map<String, Object> tokens(User user, String nonce) {
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, user);
    Map<String, Object> id = claims(user);
    id.put("aud", "gateway");
    if (nonce != null) {
      id.put("nonce", nonce);
    }
    Map<String, Object> access = claims(user);
    access.put("preferred_username", user.name());
    access.put("realm_access", Map.of("roles", List.of(user.role())));
    if (user.subjectId() != null) {
      access.put("subject_id", user.subjectId().toString());
    }
    return Map.of(
        "id_token", signed(id),
        "access_token", signed(access),
        "refresh_token", refresh,
        "token_type", "Bearer",
        "expires_in", tokenLife.toSeconds());
  }

  private Map<String, Object> claims(User user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", realm().toString());
    claims.put("sub", user.accountId().toString());
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().plus(tokenLife).getEpochSecond());
    return claims;
  }

  private String signed(Map<String, Object> claims) {
    try {
      String content =
          base64(bytes(Map.of("alg", "RS256", "typ", "JWT", "kid", "test")))
              + "."
              + base64(bytes(claims));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void administer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    administered.add(exchange.getRequestMethod() + " " + path);
    if (path.equals(USERS)) {
      json(exchange, List.copyOf(accounts.values()));
      return;
    }
    String[] parts = path.substring(USERS.length() + 1).split("/");
    if (!accounts.containsKey(parts[0])) {
      answer(exchange, 404, "{}");
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      accounts.remove(parts[0]);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } else if (parts[1].equals("sessions")) {
      json(exchange, loggedOut.contains(parts[0]) ? List.of() : List.of(session()));
    } else {
      loggedOut.add(parts[0]);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  private static Map<String, Object> session() {
    return Map.of(
        "id",
        "s1",
        "ipAddress",
        "192.0.2.7",
        "start",
        1_700_000_000_000L,
        "lastAccess",
        1_700_000_100_000L,
        "clients",
        Map.of("c1", "gateway"));
  }

  private static boolean authenticated(HttpExchange exchange, Map<String, String> form) {
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || CLIENT_SECRET.equals(form.get("client_secret"));
  }

  private static String challenge(String verifier) {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    for (String part : encoded.split("&")) {
      String[] pair = part.split("=", 2);
      form.put(pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, Object json) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    answer(exchange, 200, new String(bytes(json), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Object json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
