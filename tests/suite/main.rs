//! What crieur does, seen from outside: each test makes a site in a folder of its own, runs the program on it, and looks
//! at what it says and what it leaves behind.

mod bad_input;
mod builds;
mod commands;
mod configuration;
mod house;
mod properties;
mod readers;
mod site;
mod whole_sites;
