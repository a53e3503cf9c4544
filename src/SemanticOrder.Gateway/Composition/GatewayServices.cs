using SemanticOrder.Gateway.Manuals;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Gateway.Schema.Subscriptions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Access;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.SemanticLayer.Translation;

namespace SemanticOrder.Gateway.Composition;

/// <summary>The stations that endpoints and resolvers call.</summary>
/// <param name="Orders">Orders and records.</param>
/// <param name="Knowledge">Knowledge versions and names, as stored.</param>
/// <param name="Versions">Knowledge versions, compiled.</param>
/// <param name="Schemas">The schema in service, and publication.</param>
/// <param name="Ingestion">Takes payloads in.</param>
/// <param name="Explanations">Explanations and personal values.</param>
/// <param name="Past">Orders as of a time.</param>
/// <param name="Translations">Translations between systems.</param>
/// <param name="Erasure">Erases orders.</param>
/// <param name="TagChoices">Records what people decide about tags.</param>
/// <param name="TagQuestions">The tags to ask people about.</param>
/// <param name="TagFeedback">Decisions about tags and what became of them.</param>
/// <param name="Changes">Follows changes of orders.</param>
/// <param name="Audit">Who changed what.</param>
/// <param name="Proposals">Uploaded documents and what was said of their proposals.</param>
/// <param name="Manuals">Reads uploaded manuals.</param>
/// <param name="Review">Accepts, takes back and tries.</param>
/// <param name="Clock">The clock of requests.</param>
internal sealed record GatewayServices(
    IOrderStore Orders,
    IKnowledgeStore Knowledge,
    KnowledgeService Versions,
    SchemaService Schemas,
    IngestionService Ingestion,
    ExplanationService Explanations,
    PastOrderService Past,
    TranslationService Translations,
    ErasureService Erasure,
    TagChoiceService TagChoices,
    TaggingQueue TagQuestions,
    TagFeedbackService TagFeedback,
    ChangeFeed Changes,
    IAuditStore Audit,
    IProposalStore Proposals,
    ManualReader Manuals,
    ReviewService Review,
    TimeProvider Clock);
