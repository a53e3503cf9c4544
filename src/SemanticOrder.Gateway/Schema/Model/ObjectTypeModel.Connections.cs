using SemanticOrder.Gateway.Schema.Connections;

namespace SemanticOrder.Gateway.Schema.Model;

/// <content>What lists of its nodes can be sorted, grouped and measured by. Facts of orders are in the store for filterable fields; those of nodes are in their document, for all fields.</content>
internal sealed partial record ObjectTypeModel
{
    /// <summary>The name of its connection.</summary>
    public string ConnectionName => Name + "Connection";

    /// <summary>The name of the connection's edges.</summary>
    public string EdgeName => Name + "Edge";

    /// <summary>The name of the input by which lists are sorted.</summary>
    public string SortName => Name + "Sort";

    /// <summary>The name of what a list comes to.</summary>
    public string AggregateName => Name + "Aggregate";

    /// <summary>The name of one group of a list.</summary>
    public string GroupName => Name + "Group";

    /// <summary>The name of the fields by which lists are grouped.</summary>
    public string GroupByName => Name + "GroupBy";

    /// <summary>The name of sums and means by field.</summary>
    public string NumbersName => Name + "Numbers";

    /// <summary>The name of least and greatest values by field.</summary>
    public string ValuesName => Name + "Values";

    /// <summary>Every GraphQL name that the class makes.</summary>
    public IEnumerable<string> MadeNames
    {
        get
        {
            IEnumerable<string> names = IsInterface ? [Name, ObjectName, FilterName, LinkName] : [Name, FilterName, LinkName];
            return IsListed ? names.Concat([ConnectionName, EdgeName, SortName, AggregateName, GroupName, GroupByName, NumbersName, ValuesName]) : names;
        }
    }

    /// <summary>Fields by which its nodes can be sorted.</summary>
    public IEnumerable<FieldModel> SortFields => Known.Where(one => one.Kind is not (FieldKind.Node or FieldKind.Concept) && !(IsOrder && one.Kind == FieldKind.Text));

    /// <summary>Fields that have a least and a greatest value.</summary>
    public IEnumerable<FieldModel> MeasureFields => Known.Where(one => one.Kind is FieldKind.Integer or FieldKind.Decimal or FieldKind.DateTime or FieldKind.Duration && (one.Currency.IsNone || CurrencyOf(one) is not null));

    /// <summary>Fields that add up.</summary>
    public IEnumerable<FieldModel> NumberFields => MeasureFields.Where(one => one.Kind is FieldKind.Integer or FieldKind.Decimal);

    /// <summary>Fields by whose values its nodes can be grouped.</summary>
    public IEnumerable<FieldModel> GroupFields => Known.Where(one => one.Kind is FieldKind.Concept or FieldKind.Boolean or FieldKind.Text);

    private IEnumerable<FieldModel> Known => Fields.Where(one => one.IsFilterable || !IsOrder);

    /// <summary>The field that names the currency of a field's amounts; null when there is none.</summary>
    public FieldModel? CurrencyOf(FieldModel field) => field.Currency.IsNone ? null : Known.FirstOrDefault(other => other.Property == field.Currency);

    /// <summary>The fields of a measure.</summary>
    public IEnumerable<FieldModel> MeasuresOf(Measure measure) => measure is Measure.Sum or Measure.Avg ? NumberFields : MeasureFields;
}
