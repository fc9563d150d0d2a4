using Nop.Plugin.Misc.Backorders.Models;
using Nop.Plugin.Misc.Backorders.Services.Telling;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>What pages say after the order. The same words for customer and staff.</summary>
public interface IOrderTellingModelFactory
{
    /// <summary>With its timeline; null where nothing of it was ever missing, or the store tells nothing.</summary>
    Task<OrderItemTellingModel?> PrepareItemAsync(int orderItemId);

    /// <summary>Items of which something has to be waited for; null where there are none.</summary>
    /// <param name="numbers">The orders by id, with the number that people know each by.</param>
    Task<OrdersTellingModel?> PrepareOrdersAsync(IReadOnlyDictionary<int, string> numbers);

    /// <summary>The sentence of an item as its customer reads it now; nothing where he reads none.</summary>
    Task<ToldText> SayAsync(OrderItemTelling item);

    /// <summary>"12 of them: ships by 12 December."; nothing where all have the same date or none has.</summary>
    Task<ToldText> SayDatedAsync(OrderItemTelling item);
}
