package dev.kith.contact;

import static dev.kith.contact.RoleKey.ANALYST;
import static dev.kith.contact.RoleKey.COLLABORATOR;
import static dev.kith.contact.RoleKey.CONSULTANT;
import static dev.kith.contact.RoleKey.CURRENT_CUSTOMER;
import static dev.kith.contact.RoleKey.CUSTOMER;
import static dev.kith.contact.RoleKey.EDUCATIONAL_INSTITUTION;
import static dev.kith.contact.RoleKey.FREELANCER;
import static dev.kith.contact.RoleKey.GOVERNMENT_AGENCY;
import static dev.kith.contact.RoleKey.INVESTOR;
import static dev.kith.contact.RoleKey.LEAD;
import static dev.kith.contact.RoleKey.MEDIA;
import static dev.kith.contact.RoleKey.PARTNER;
import static dev.kith.contact.RoleKey.PAST_CUSTOMER;
import static dev.kith.contact.RoleKey.PERSONAL_CONTACT;
import static dev.kith.contact.RoleKey.POTENTIAL_CUSTOMER;
import static dev.kith.contact.RoleKey.PROFESSIONAL_ASSOCIATION;
import static dev.kith.contact.RoleKey.PROSPECT;
import static dev.kith.contact.RoleKey.REGULATOR;
import static dev.kith.contact.RoleKey.RESELLER;
import static dev.kith.contact.RoleKey.SERVICE_PROVIDER;
import static dev.kith.contact.RoleKey.SUPPLIER;
import static dev.kith.contact.RoleKey.TRADE_GROUP;
import static dev.kith.contact.RoleKey.VENDOR;

import java.util.List;

/** The roles that every book has, parents first. */
final class StandardRoles {

    static final List<Role> ALL =
            List.of(
                    customer(),
                    kindOf(CUSTOMER, POTENTIAL_CUSTOMER, "Potential customer"),
                    kindOf(CUSTOMER, CURRENT_CUSTOMER, "Current customer"),
                    kindOf(CUSTOMER, PAST_CUSTOMER, "Past customer"),
                    lead(),
                    prospect(),
                    supplier(),
                    kindOf(SUPPLIER, VENDOR, "Vendor"),
                    partner(),
                    kindOf(PARTNER, RESELLER, "Reseller"),
                    kindOf(PARTNER, COLLABORATOR, "Collaborator"),
                    investor(),
                    top(SERVICE_PROVIDER, "Service provider"),
                    kindOf(SERVICE_PROVIDER, CONSULTANT, "Consultant"),
                    kindOf(SERVICE_PROVIDER, FREELANCER, "Freelancer"),
                    organization(GOVERNMENT_AGENCY, "Government agency").reserved(),
                    organization(REGULATOR, "Regulator").under(GOVERNMENT_AGENCY).reserved(),
                    top(MEDIA, "Media"),
                    top(ANALYST, "Industry analyst"),
                    organization(PROFESSIONAL_ASSOCIATION, "Professional association").reserved(),
                    organization(TRADE_GROUP, "Trade group").reserved(),
                    organization(EDUCATIONAL_INSTITUTION, "Educational institution").reserved(),
                    top(PERSONAL_CONTACT, "Personal contact"));

    private StandardRoles() {}

    private static Role customer() {
        // potential, current or past: one of them at a time
        return Role.draft(CUSTOMER, "Customer").exclusive(true).reserved();
    }

    private static Role lead() {
        return Role.draft(LEAD, "Lead")
                .stage("new", "New")
                .stage("contacted", "Contacted")
                .stage("qualified", "Qualified")
                .stage("disqualified", "Disqualified")
                .reserved();
    }

    private static Role prospect() {
        return Role.draft(PROSPECT, "Prospect")
                .stage("identified", "Identified")
                .stage("engaged", "Engaged")
                .stage("offered", "Offer made")
                .stage("negotiating", "Negotiating")
                .reserved();
    }

    private static Role supplier() {
        return Role.draft(SUPPLIER, "Supplier")
                .stage("evaluated", "Under evaluation")
                .stage("approved", "Approved")
                .stage("preferred", "Preferred")
                .stage("phased-out", "Phased out")
                .reserved();
    }

    private static Role partner() {
        return Role.draft(PARTNER, "Partner")
                .stage("evaluated", "Under evaluation")
                .stage("agreed", "Agreed")
                .stage("active", "Active")
                .reserved();
    }

    private static Role investor() {
        return Role.draft(INVESTOR, "Investor")
                .stage("identified", "Identified")
                .stage("in-talks", "In talks")
                .stage("committed", "Committed")
                .reserved();
    }

    private static Role top(RoleKey key, String name) {
        return Role.draft(key, name).reserved();
    }

    private static Role kindOf(RoleKey parent, RoleKey key, String name) {
        return Role.draft(key, name).under(parent).reserved();
    }

    private static RoleDraft organization(RoleKey key, String name) {
        // a person speaks for one of these and is affiliated with it
        return Role.draft(key, name).only(Contact.Kind.ORGANIZATION);
    }
}
