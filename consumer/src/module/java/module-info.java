/** A host application as a named module. */
module consumer {
    requires dev.kith;
    requires dev.kith.memory;
    requires dev.kith.json;
}
