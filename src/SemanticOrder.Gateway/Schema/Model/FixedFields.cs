namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>The fields that the gateway adds to derived types, in the schema definition language. Their names are in <see cref="FixedNames"/>.</summary>
internal static class FixedFields
{
    /// <summary>Fields of every derived type.</summary>
    public const string OfEveryType = """"
          """节点在订单中的路径;订单本身为订单号 · The node's path in its order; for the order itself its id"""
          id: ID!
          """此节点的全部陈述,包括互相矛盾的 · Every statement about this node, disagreeing ones included"""
          statements: [Statement!]!
          """此节点上的分歧和维度差 · Disagreements and differences of dimension at this node"""
          conflicts: [Conflict!]!
          """没能说出的内容和原因 · What could not be said here, and why"""
          notes: [Note!]!
          """某个字段的值从何而来 · Where the values of a field come from; takes the field's name or a property's IRI"""
          why(property: String!): [Why!]!
          """某个字段为何没有这个值;值为 IRI、前缀写法或文字 · Why a field does not have a value: an IRI, a prefixed name, or the text of a literal"""
          whyNot(property: String!, value: String!): WhyNot!

        """";

    /// <summary>Fields of types whose nodes name a concept.</summary>
    public const string OfStatements = """"
          """由公理归入的概念,只列最具体的 · Concepts it is classified into by axioms, the most specific ones"""
          classifiedAs: [Concept!]!
          """概念和陈述所划定的区间 · The intervals that the concept and the statement draw"""
          interval: [Interval!]!
          """用另一个系统的话说 · Said in the words of another system"""
          as(system: String!, field: String): Translation!

        """";

    /// <summary>Fields of the order.</summary>
    public const string OfOrder = """"
          """合身等建议,不是矛盾 · Advice, for example on fit; never a conflict"""
          advice: [Conflict!]!
          """不满足形状（SHACL）要求之处 · What shapes (SHACL) ask of the order and does not hold"""
          violations: [Violation!]!
          """标签和它们的依据:给上的、待确认的和被否定的 · The tags with what they rest on: applied, suggested and rejected"""
          tagReadings: [OrderTag!]!
          """讲述此订单的记录 · The records that tell of the order"""
          records: [OrderRecord!]!
          """真:只知道描述或承运它的记录 · True while only records that describe or carry it are known"""
          isProvisional: Boolean!
          """所问的旧订单号,已并入此订单 · The retired id that was asked for, when this order answers for it"""
          resolvedFrom: ID
          """解释此订单的知识版本 · The knowledge version it was interpreted under"""
          knowledgeVersion: ID

        """";
}
