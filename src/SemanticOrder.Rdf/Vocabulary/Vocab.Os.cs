namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>The core ontology of this project. A property whose name is also a class has <c>Has</c> before it here: <c>os:promise</c> is <see cref="HasPromise"/>.</summary>
    public static partial class Os
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://w3id.org/semanticorder/core#";

        /// <summary><c>os:Order</c>.</summary>
        public static Iri Order { get; } = new(Namespace + "Order");

        /// <summary><c>os:OrderLine</c>.</summary>
        public static Iri OrderLine { get; } = new(Namespace + "OrderLine");

        /// <summary><c>os:Promise</c>.</summary>
        public static Iri Promise { get; } = new(Namespace + "Promise");

        /// <summary><c>os:Handling</c>.</summary>
        public static Iri Handling { get; } = new(Namespace + "Handling");

        /// <summary><c>os:TemperatureStatement</c>.</summary>
        public static Iri TemperatureStatement { get; } = new(Namespace + "TemperatureStatement");

        /// <summary><c>os:SizeStatement</c>.</summary>
        public static Iri SizeStatement { get; } = new(Namespace + "SizeStatement");

        /// <summary><c>os:Body</c>.</summary>
        public static Iri Body { get; } = new(Namespace + "Body");

        /// <summary><c>os:Party</c>.</summary>
        public static Iri Party { get; } = new(Namespace + "Party");

        /// <summary><c>os:concept</c>.</summary>
        public static Iri Concept { get; } = new(Namespace + "concept");

        /// <summary><c>os:orderNumber</c>.</summary>
        public static Iri OrderNumber { get; } = new(Namespace + "orderNumber");

        /// <summary><c>os:placedAt</c>.</summary>
        public static Iri PlacedAt { get; } = new(Namespace + "placedAt");

        /// <summary><c>os:paidAt</c>.</summary>
        public static Iri PaidAt { get; } = new(Namespace + "paidAt");

        /// <summary><c>os:status</c>.</summary>
        public static Iri Status { get; } = new(Namespace + "status");

        /// <summary><c>os:buyerRemark</c>.</summary>
        public static Iri BuyerRemark { get; } = new(Namespace + "buyerRemark");

        /// <summary><c>os:sellerRemark</c>.</summary>
        public static Iri SellerRemark { get; } = new(Namespace + "sellerRemark");

        /// <summary><c>os:payment</c>.</summary>
        public static Iri Payment { get; } = new(Namespace + "payment");

        /// <summary><c>os:priority</c>.</summary>
        public static Iri Priority { get; } = new(Namespace + "priority");

        /// <summary><c>os:line</c>.</summary>
        public static Iri Line { get; } = new(Namespace + "line");

        /// <summary><c>os:lineOf</c>.</summary>
        public static Iri LineOf { get; } = new(Namespace + "lineOf");

        /// <summary><c>os:promise</c>.</summary>
        public static Iri HasPromise { get; } = new(Namespace + "promise");

        /// <summary><c>os:handling</c>.</summary>
        public static Iri HasHandling { get; } = new(Namespace + "handling");

        /// <summary><c>os:temperature</c>.</summary>
        public static Iri Temperature { get; } = new(Namespace + "temperature");

        /// <summary><c>os:carriedAt</c>.</summary>
        public static Iri CarriedAt { get; } = new(Namespace + "carriedAt");

        /// <summary><c>os:body</c>.</summary>
        public static Iri HasBody { get; } = new(Namespace + "body");

        /// <summary><c>os:party</c>.</summary>
        public static Iri HasParty { get; } = new(Namespace + "party");

        /// <summary><c>os:tag</c>.</summary>
        public static Iri Tag { get; } = new(Namespace + "tag");

        /// <summary><c>os:sku</c>.</summary>
        public static Iri Sku { get; } = new(Namespace + "sku");

        /// <summary><c>os:title</c>.</summary>
        public static Iri Title { get; } = new(Namespace + "title");

        /// <summary><c>os:quantity</c>.</summary>
        public static Iri Quantity { get; } = new(Namespace + "quantity");

        /// <summary><c>os:netMass</c>.</summary>
        public static Iri NetMass { get; } = new(Namespace + "netMass");

        /// <summary><c>os:totalNetMass</c>.</summary>
        public static Iri TotalNetMass { get; } = new(Namespace + "totalNetMass");

        /// <summary><c>os:size</c>.</summary>
        public static Iri Size { get; } = new(Namespace + "size");

        /// <summary><c>os:startEvent</c>.</summary>
        public static Iri StartEvent { get; } = new(Namespace + "startEvent");

        /// <summary><c>os:endEvent</c>.</summary>
        public static Iri EndEvent { get; } = new(Namespace + "endEvent");

        /// <summary><c>os:duration</c>.</summary>
        public static Iri Duration { get; } = new(Namespace + "duration");

        /// <summary><c>os:calendar</c>.</summary>
        public static Iri Calendar { get; } = new(Namespace + "calendar");

        /// <summary><c>os:startsAt</c>.</summary>
        public static Iri StartsAt { get; } = new(Namespace + "startsAt");

        /// <summary><c>os:dueBy</c>.</summary>
        public static Iri DueBy { get; } = new(Namespace + "dueBy");

        /// <summary><c>os:cutOff</c>.</summary>
        public static Iri CutOff { get; } = new(Namespace + "cutOff");

        /// <summary><c>os:pickWithin</c>.</summary>
        public static Iri PickWithin { get; } = new(Namespace + "pickWithin");

        /// <summary><c>os:pickDoneBy</c>.</summary>
        public static Iri PickDoneBy { get; } = new(Namespace + "pickDoneBy");

        /// <summary><c>os:site</c>.</summary>
        public static Iri Site { get; } = new(Namespace + "site");

        /// <summary><c>os:stage</c>.</summary>
        public static Iri Stage { get; } = new(Namespace + "stage");

        /// <summary><c>os:kind</c>.</summary>
        public static Iri Kind { get; } = new(Namespace + "kind");

        /// <summary><c>os:minTemperature</c>.</summary>
        public static Iri MinTemperature { get; } = new(Namespace + "minTemperature");

        /// <summary><c>os:maxTemperature</c>.</summary>
        public static Iri MaxTemperature { get; } = new(Namespace + "maxTemperature");

        /// <summary><c>os:tolerance</c>.</summary>
        public static Iri Tolerance { get; } = new(Namespace + "tolerance");

        /// <summary><c>os:continuousControl</c>.</summary>
        public static Iri ContinuousControl { get; } = new(Namespace + "continuousControl");

        /// <summary><c>os:sex</c>.</summary>
        public static Iri Sex { get; } = new(Namespace + "sex");

        /// <summary><c>os:height</c>.</summary>
        public static Iri Height { get; } = new(Namespace + "height");

        /// <summary><c>os:chestGirth</c>.</summary>
        public static Iri ChestGirth { get; } = new(Namespace + "chestGirth");

        /// <summary><c>os:waistGirth</c>.</summary>
        public static Iri WaistGirth { get; } = new(Namespace + "waistGirth");

        /// <summary><c>os:hipGirth</c>.</summary>
        public static Iri HipGirth { get; } = new(Namespace + "hipGirth");

        /// <summary><c>os:drop</c>.</summary>
        public static Iri Drop { get; } = new(Namespace + "drop");

        /// <summary><c>os:bodyType</c>.</summary>
        public static Iri BodyType { get; } = new(Namespace + "bodyType");

        /// <summary><c>os:designation</c>.</summary>
        public static Iri Designation { get; } = new(Namespace + "designation");

        /// <summary><c>os:bodyShape</c>.</summary>
        public static Iri BodyShape { get; } = new(Namespace + "bodyShape");

        /// <summary><c>os:fitPreference</c>.</summary>
        public static Iri FitPreference { get; } = new(Namespace + "fitPreference");

        /// <summary><c>os:sizeSuggestion</c>.</summary>
        public static Iri SizeSuggestion { get; } = new(Namespace + "sizeSuggestion");

        /// <summary><c>os:isDifference</c>: annotation of numeric properties whose values are differences.</summary>
        public static Iri IsDifference { get; } = new(Namespace + "isDifference");

        /// <summary><c>os:personal</c>: annotation of classes whose nodes are personal data.</summary>
        public static Iri Personal { get; } = new(Namespace + "personal");

        /// <summary><c>os:unit</c>.</summary>
        public static Iri Unit { get; } = new(Namespace + "unit");
    }
}
