namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>What a frame between gateway and worker holds. One request is answered by a document, its pages and an end, or at any point by an error.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: options, then the file.</summary>
    Request = 1,

    /// <summary>From the worker: number of pages, outline.</summary>
    Document = 2,

    /// <summary>From the worker: one page.</summary>
    Page = 3,

    /// <summary>From the worker: every page was sent; the findings.</summary>
    End = 4,

    /// <summary>From the worker: the document cannot be read; code and message.</summary>
    Error = 5,
}
