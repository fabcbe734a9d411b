/// Tests of the service as it is packaged, in processes of their own.
package se.diplomagroup.integritet.consent.packaged;
