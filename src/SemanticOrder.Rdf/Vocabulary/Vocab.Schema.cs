namespace SemanticOrder.Rdf;

public static partial class Vocab
{
    /// <summary>schema.org, in the https form.</summary>
    public static class Schema
    {
        /// <summary>What every IRI of the vocabulary begins with.</summary>
        public const string Namespace = "https://schema.org/";

        /// <summary><c>schema:Order</c>.</summary>
        public static Iri Order { get; } = new(Namespace + "Order");

        /// <summary><c>schema:OrderItem</c>.</summary>
        public static Iri OrderItem { get; } = new(Namespace + "OrderItem");

        /// <summary><c>schema:Product</c>.</summary>
        public static Iri Product { get; } = new(Namespace + "Product");

        /// <summary><c>schema:Person</c>.</summary>
        public static Iri Person { get; } = new(Namespace + "Person");

        /// <summary><c>schema:Organization</c>.</summary>
        public static Iri Organization { get; } = new(Namespace + "Organization");

        /// <summary><c>schema:Offer</c>.</summary>
        public static Iri Offer { get; } = new(Namespace + "Offer");

        /// <summary><c>schema:QuantitativeValue</c>.</summary>
        public static Iri QuantitativeValue { get; } = new(Namespace + "QuantitativeValue");

        /// <summary><c>schema:PropertyValue</c>.</summary>
        public static Iri PropertyValue { get; } = new(Namespace + "PropertyValue");

        /// <summary><c>schema:orderNumber</c>.</summary>
        public static Iri OrderNumber { get; } = new(Namespace + "orderNumber");

        /// <summary><c>schema:orderDate</c>.</summary>
        public static Iri OrderDate { get; } = new(Namespace + "orderDate");

        /// <summary><c>schema:orderStatus</c>.</summary>
        public static Iri OrderStatus { get; } = new(Namespace + "orderStatus");

        /// <summary><c>schema:orderedItem</c>.</summary>
        public static Iri OrderedItem { get; } = new(Namespace + "orderedItem");

        /// <summary><c>schema:orderQuantity</c>.</summary>
        public static Iri OrderQuantity { get; } = new(Namespace + "orderQuantity");

        /// <summary><c>schema:name</c>.</summary>
        public static Iri Name { get; } = new(Namespace + "name");

        /// <summary><c>schema:description</c>.</summary>
        public static Iri Description { get; } = new(Namespace + "description");

        /// <summary><c>schema:identifier</c>.</summary>
        public static Iri Identifier { get; } = new(Namespace + "identifier");

        /// <summary><c>schema:sku</c>.</summary>
        public static Iri Sku { get; } = new(Namespace + "sku");

        /// <summary><c>schema:size</c>.</summary>
        public static Iri Size { get; } = new(Namespace + "size");

        /// <summary><c>schema:brand</c>.</summary>
        public static Iri Brand { get; } = new(Namespace + "brand");

        /// <summary><c>schema:color</c>.</summary>
        public static Iri Color { get; } = new(Namespace + "color");

        /// <summary><c>schema:material</c>.</summary>
        public static Iri Material { get; } = new(Namespace + "material");

        /// <summary><c>schema:weight</c>.</summary>
        public static Iri Weight { get; } = new(Namespace + "weight");

        /// <summary><c>schema:price</c>.</summary>
        public static Iri Price { get; } = new(Namespace + "price");

        /// <summary><c>schema:priceCurrency</c>.</summary>
        public static Iri PriceCurrency { get; } = new(Namespace + "priceCurrency");

        /// <summary><c>schema:customer</c>.</summary>
        public static Iri Customer { get; } = new(Namespace + "customer");

        /// <summary><c>schema:seller</c>.</summary>
        public static Iri Seller { get; } = new(Namespace + "seller");

        /// <summary><c>schema:value</c>.</summary>
        public static Iri Value { get; } = new(Namespace + "value");

        /// <summary><c>schema:minValue</c>.</summary>
        public static Iri MinValue { get; } = new(Namespace + "minValue");

        /// <summary><c>schema:maxValue</c>.</summary>
        public static Iri MaxValue { get; } = new(Namespace + "maxValue");

        /// <summary><c>schema:unitCode</c>.</summary>
        public static Iri UnitCode { get; } = new(Namespace + "unitCode");

        /// <summary><c>schema:unitText</c>.</summary>
        public static Iri UnitText { get; } = new(Namespace + "unitText");

        /// <summary><c>schema:additionalProperty</c>.</summary>
        public static Iri AdditionalProperty { get; } = new(Namespace + "additionalProperty");
    }
}
