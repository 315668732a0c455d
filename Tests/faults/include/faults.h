// What is preloaded is called by nobody.
