using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>IRIs that the checks name.</summary>
internal static class Words
{
    public const string Base = "https://w3id.org/semanticorder/";
    public const string Os = Base + "core#";
    public const string Map = Base + "mapping#";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Owl = "http://www.w3.org/2002/07/owl#";
    public const string Skos = "http://www.w3.org/2004/02/skos/core#";
    public const string Shacl = "http://www.w3.org/ns/shacl#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Gql = Base + "graphql#";

    public static Iri Type { get; } = new(Rdf + "type");

    public static Iri Label { get; } = new(Rdfs + "label");

    public static Iri PrefLabel { get; } = new(Skos + "prefLabel");

    public static Iri Definition { get; } = new(Skos + "definition");

    public static Iri SubClassOf { get; } = new(Rdfs + "subClassOf");

    public static Iri Imports { get; } = new(Owl + "imports");
}
