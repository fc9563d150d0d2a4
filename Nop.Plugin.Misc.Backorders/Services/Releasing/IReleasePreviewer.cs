namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <param name="Quantity">Units that would go out; 0 where the line is blocked.</param>
/// <param name="Blocked">Null where the line can go out.</param>
/// <param name="Position">Place among the lines that wait for the same stock item, from 1; 0 where no unit waits.</param>
public sealed record PreviewedLine(
    int LineId,
    int OrderId,
    string? OrderNumber,
    int ProductId,
    string ProductName,
    int Quantity,
    ReleaseBlock? Blocked,
    int Waiting,
    int Ready,
    int Position);

/// <summary>Says what a release of these lines would do, before it is done.</summary>
public interface IReleasePreviewer
{
    /// <summary>
    /// Brings each line's stock item up to date and answers from the plan that was made for it: the one that a release
    /// acts on. Every line that was asked for is in the answer, once, and so are the other lines of its bundle that go
    /// out with it. What one line takes from a warehouse the next one does not find there. Not to be called inside a transaction.
    /// </summary>
    Task<IReadOnlyList<PreviewedLine>> PreviewAsync(IReadOnlyCollection<int> lineIds);
}
