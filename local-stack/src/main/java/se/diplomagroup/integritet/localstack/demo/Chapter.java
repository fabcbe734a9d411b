package se.diplomagroup.integritet.localstack.demo;

/// One step of the journey.
interface Chapter {

  /// What happens in it, in a line.
  String title();

  void play(World world, Report report);
}
