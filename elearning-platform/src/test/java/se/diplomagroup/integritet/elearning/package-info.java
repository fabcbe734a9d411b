/// The platform as its callers see it, with everything around it stood in for.
package se.diplomagroup.integritet.elearning;
