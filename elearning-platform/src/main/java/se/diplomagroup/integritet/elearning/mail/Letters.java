package se.diplomagroup.integritet.elearning.mail;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.mail.MailQueue.Queued;

/// What the mails say, in the reader's language. Each says how to say no to the next one, to its
/// reader and to the program they read it with (RFC 2369, RFC 8058).
@ApplicationScoped
class Letters {

  private static final String NEWS_SV =
      """
      Hej %s!

      %s

      Du får det här för att du har sagt ja till nyheter. Säg nej till fler: %s
      Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm
      """;

  private static final String NEWS_EN =
      """
      Hello %s!

      %s

      You get this because you have said yes to news. Say no to more of them: %s
      Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm
      """;

  private static final String FOLLOW_UP_SV =
      """
      Hej %s!

      Du har gått kursen %s. Hur har det gått sedan dess? Logga in i Tjänsten och svara på några
      frågor, det tar fem minuter.

      Du får det här för att du har sagt ja till uppföljning. Säg nej till fler: %s
      Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm
      """;

  private static final String FOLLOW_UP_EN =
      """
      Hello %s!

      You have taken the course %s. How have things been since? Sign in to the service and answer a
      few questions, it takes five minutes.

      You get this because you have said yes to follow-up. Say no to more of them: %s
      Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm
      """;

  private final String url;
  private final UnsubscribeTokens tokens;

  Letters(@ConfigProperty(name = "elearning.url") String url, UnsubscribeTokens tokens) {
    this.url = url;
    this.tokens = tokens;
  }

  Mail write(Queued mail) {
    boolean english = "en".equals(mail.language());
    boolean news = mail.purpose().equals(Purposes.NEWS);
    String template =
        news ? (english ? NEWS_EN : NEWS_SV) : (english ? FOLLOW_UP_EN : FOLLOW_UP_SV);
    String subject =
        news ? mail.title() : (english ? "Follow-up: " : "Uppföljning: ") + mail.title();
    String content = news ? mail.body() : mail.title();
    String no =
        url + "/unsubscribe/" + tokens.token(new Unsubscription(mail.subjectId(), mail.purpose()));
    return Mail.withText(
            mail.email(),
            subject,
            template.formatted(mail.givenName(), content, no + "?language=" + mail.language()))
        .addHeader("List-Unsubscribe", "<" + no + ">")
        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }
}
