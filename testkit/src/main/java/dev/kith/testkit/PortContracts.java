package dev.kith.testkit;

/** Every clause of every storage port. */
public interface PortContracts
        extends StorageContract,
                StorageUnitContract,
                ContactViewContract,
                ContactStoreContract,
                MatchViewContract,
                FactViewContract,
                FactStoreContract,
                AggregateViewContract,
                AggregateStoreContract,
                CommandStoreContract,
                ChangeViewContract,
                ChangeStoreContract {}
