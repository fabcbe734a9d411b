package se.diplomagroup.integritet.kit.inbox;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/// Gives each channel a consumer group of its own: in one group, two channels of one topic would
/// each see half of it.
@ApplicationScoped
class ChannelGroups implements ClientCustomizer<Map<String, Object>> {

  @Override
  public Map<String, Object> customize(
      String channel, Config channelConfig, Map<String, Object> client) {
    Object group = client.get(ConsumerConfig.GROUP_ID_CONFIG);
    if (group == null) {
      return client;
    }
    Map<String, Object> own = new HashMap<>(client);
    own.put(ConsumerConfig.GROUP_ID_CONFIG, group + "." + channel);
    return own;
  }
}
