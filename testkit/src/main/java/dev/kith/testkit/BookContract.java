package dev.kith.testkit;

/**
 * What a host sees of the library, over any storage. It has no clauses of its own: it shows that
 * the clauses of the ports together are enough. An adapter's test implements it.
 */
public interface BookContract
        extends ContactsBehaviour,
                AffiliationsBehaviour,
                RelationshipsBehaviour,
                RelationshipTypesBehaviour,
                NotesBehaviour,
                LabelsBehaviour,
                SettingsBehaviour,
                LabelledContactsBehaviour,
                FieldsBehaviour,
                FactsBehaviour,
                SearchBehaviour,
                StandingBehaviour,
                CollectionsBehaviour,
                UnitsBehaviour,
                ContactUseBehaviour,
                BulkBehaviour,
                RulesBehaviour,
                RuleMatchesBehaviour,
                HistoryBehaviour,
                HistoryPrivacyBehaviour,
                FeedBehaviour,
                ListenersBehaviour,
                BookModelBehaviour,
                TenancyBehaviour {}
