/// The version of the program, as `readout version` and the change log name it.
let version = "0.1.0"
