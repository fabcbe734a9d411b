package se.diplomagroup.integritet.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Which modules of the project a module is built from, read from the POMs.
final class ModuleGraph {

  private static final String GROUP = "se.diplomagroup.integritet";

  private final Path root;

  ModuleGraph(Path root) {
    this.root = root;
  }

  /// The module and everything of this project that ends up in its package.
  Set<String> closure(String module) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayList<>(List.of(module));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (found.add(next)) {
        open.addAll(dependencies(next));
      }
    }
    return found;
  }

  private List<String> dependencies(String module) {
    Path pom = root.resolve(module).resolve("pom.xml");
    NodeList elements = parse(pom).getElementsByTagName("dependency");
    var names = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      var dependency = (Element) elements.item(i);
      String name = text(dependency, "artifactId");
      boolean own = text(dependency, "groupId").equals(GROUP) && Files.exists(root.resolve(name));
      if (own && !text(dependency, "scope").equals("test")) {
        names.add(name);
      }
    }
    return names;
  }

  private static String text(Element element, String tag) {
    NodeList found = element.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Element parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom + " is not a POM: " + e.getMessage(), e);
    }
  }
}
