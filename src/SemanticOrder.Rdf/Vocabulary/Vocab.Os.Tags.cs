namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <content>Terms of tags that are read from texts.</content>
    public static partial class Os
    {
        /// <summary>What every IRI of a source of tags begins with.</summary>
        public const string TagSourceNamespace = "https://w3id.org/semanticorder/tag-source#";

        /// <summary><c>os:Tag</c>.</summary>
        public static Iri TagClass { get; } = new(Namespace + "Tag");

        /// <summary><c>os:suggestedTag</c>: a tag that a person is asked about.</summary>
        public static Iri SuggestedTag { get; } = new(Namespace + "suggestedTag");

        /// <summary><c>os:tagUncertainty</c>: how unsure the least certain suggested tag of an order is, above 0 and at most 1.</summary>
        public static Iri TagUncertainty { get; } = new(Namespace + "tagUncertainty");

        /// <summary><c>os:rejectedTag</c>: a tag that a person said the order has not.</summary>
        public static Iri RejectedTag { get; } = new(Namespace + "rejectedTag");

        /// <summary><c>os:tagChoice</c>: what a person chose about a tag.</summary>
        public static Iri TagChoice { get; } = new(Namespace + "tagChoice");

        /// <summary><c>os:intentKey</c>: annotation: the name of a tag in the lexicon and in labelled texts.</summary>
        public static Iri IntentKey { get; } = new(Namespace + "intentKey");

        /// <summary><c>os:defaultWeight</c>: annotation: how much a tag counts before there is feedback.</summary>
        public static Iri DefaultWeight { get; } = new(Namespace + "defaultWeight");

        /// <summary><c>os:validity</c>: annotation: when a tag ends.</summary>
        public static Iri Validity { get; } = new(Namespace + "validity");

        /// <summary><c>os:impliesTag</c>: annotation: another tag that an order with this one has too.</summary>
        public static Iri ImpliesTag { get; } = new(Namespace + "impliesTag");

        /// <summary><c>os:conflictsWithTag</c>: annotation: a tag that cannot hold at the same time.</summary>
        public static Iri ConflictsWithTag { get; } = new(Namespace + "conflictsWithTag");

        /// <summary><c>os:isSafetyTag</c>: annotation: nothing about the tag is tried out.</summary>
        public static Iri IsSafetyTag { get; } = new(Namespace + "isSafetyTag");

        /// <summary><c>os:downstream</c>: annotation: what a downstream system does about a tag.</summary>
        public static Iri Downstream { get; } = new(Namespace + "downstream");

        /// <summary><c>os:readForTags</c>: annotation of text properties: tags are read from their values.</summary>
        public static Iri ReadForTags { get; } = new(Namespace + "readForTags");

        /// <summary><c>os:saidAt</c>: annotation of text properties: the property of the same node that says when the text was written.</summary>
        public static Iri SaidAt { get; } = new(Namespace + "saidAt");

        /// <summary><c>os:precedence</c>: annotation of tag sources: of two that contradict each other the larger wins.</summary>
        public static Iri Precedence { get; } = new(Namespace + "precedence");

        /// <summary><c>os:choiceRank</c>: annotation: the place of a tag among the choices that a person is offered.</summary>
        public static Iri ChoiceRank { get; } = new(Namespace + "choiceRank");

        /// <summary><c>os:choiceChannel</c>: annotation: a channel in which a tag is offered.</summary>
        public static Iri ChoiceChannel { get; } = new(Namespace + "choiceChannel");
    }
}
