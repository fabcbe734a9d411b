package se.diplomagroup.integritet.localstack.demo;

/// One step of the journey.
interface Chapter {

  int step();

  void play(World world, Report report);
}
