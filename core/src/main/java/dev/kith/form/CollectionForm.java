package dev.kith.form;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.CollectionDraft;
import dev.kith.contact.CollectionId;
import dev.kith.contact.ContactCollection;
import java.util.Map;

/** The form of a collection. */
public final class CollectionForm implements AggregateForm<ContactCollection> {

    private static final Words<AccessLevel> LEVEL =
            new Words<>("the level of a grant", AccessLevel.class);

    /** The form of collections. */
    public CollectionForm() {}

    @Override
    public String type() {
        return "collection";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(ContactCollection collection, FormWriter writer) {
        writer.beginObject();
        if (writer.isWhole()) {
            writer.field("id", collection.id().uuid())
                    .field("revision", collection.revision().number())
                    .field("created", collection.created(), StateForm::stamp)
                    .field("changed", collection.changed(), StateForm::stamp);
        }
        writer.field("name", collection.name())
                .field("owner", collection.owner(), StateForm::actor)
                .list("actors", collection.actors().entrySet(), CollectionForm::actor)
                .list("teams", collection.teams().entrySet(), CollectionForm::team);
        writer.endObject();
    }

    private static void actor(Map.Entry<Actor, AccessLevel> grant, FormWriter writer) {
        writer.beginObject();
        writer.field("actor", grant.getKey(), StateForm::actor)
                .field("level", LEVEL.apply(grant.getValue()));
        writer.endObject();
    }

    private static void team(Map.Entry<Team, AccessLevel> grant, FormWriter writer) {
        writer.beginObject();
        writer.field("team", grant.getKey().id()).field("level", LEVEL.apply(grant.getValue()));
        writer.endObject();
    }

    @Override
    public ContactCollection read(Form form) {
        CollectionId id = CollectionId.of(form.id("id"));
        Revision revision = form.read("revision", node -> Revision.of(node.number()));
        Stamp created = form.object("created", StateForm::stamp);
        Stamp changed = form.object("changed", StateForm::stamp);
        Actor owner = form.object("owner", StateForm::actor);
        CollectionDraft draft = ContactCollection.draft(form.text("name"), owner);
        form.objects("actors", CollectionDraft.MAX_GRANTS, grant -> actor(grant, draft));
        form.objects("teams", CollectionDraft.MAX_GRANTS, grant -> team(grant, draft));
        try {
            return draft.toCollection(id, revision, created, changed);
        } catch (InvalidValueException e) {
            throw new InvalidFormException(e.violations().get(0));
        }
    }

    private static CollectionDraft actor(Form grant, CollectionDraft draft) {
        Actor actor = grant.object("actor", StateForm::actor);
        return grant.value("level", level -> draft.share(actor, LEVEL.parse(level)));
    }

    private static CollectionDraft team(Form grant, CollectionDraft draft) {
        Team team = grant.value("team", Team::of);
        return grant.value("level", level -> draft.share(team, LEVEL.parse(level)));
    }
}
