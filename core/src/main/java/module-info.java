/** The domain of external contacts, its front door and its ports. */
module dev.kith {
    requires static transitive org.jspecify;
    requires com.google.i18n.phonenumbers.libphonenumber;

    exports dev.kith;
    exports dev.kith.change;
    exports dev.kith.common;
    exports dev.kith.contact;
    exports dev.kith.fact;
    exports dev.kith.form;
    exports dev.kith.label;
    exports dev.kith.rule;
    exports dev.kith.setting;
    exports dev.kith.store;
}
