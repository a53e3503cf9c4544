namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The ways to choose focus nodes (SHACL §2.1.3). A class target that is implied by the shape being a class is a <see cref="Class"/> too.</summary>
public enum TargetKind
{
    /// <summary><c>sh:targetNode</c>: the term itself.</summary>
    Node,

    /// <summary><c>sh:targetClass</c>: the instances of a class and of its subclasses in the data.</summary>
    Class,

    /// <summary><c>sh:targetSubjectsOf</c>.</summary>
    SubjectsOf,

    /// <summary><c>sh:targetObjectsOf</c>.</summary>
    ObjectsOf,
}
