using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Services.Carting;

/// <summary>What a cart line is told from others by.</summary>
public sealed record CartChoice(Product Product, string? AttributesXml, decimal CustomerEnteredPrice, DateTime? RentalStartDate, DateTime? RentalEndDate);

/// <summary>
/// Stands before the platform's cart service and refuses what a policy does not let wait. It is made at run time for
/// whatever members the service has in the store at hand: all go through, three are looked at. The service's calls of
/// itself do not come by here, so adding and changing are looked at as well as checking. What cannot be looked at goes
/// through: without us it would be sold too.
/// </summary>
public class CartProxy : DispatchProxy
{
    private IShoppingCartService _inner = null!;
    private IServiceProvider _services = null!;

    /// <param name="services">Asked when one is needed: they are made of services that may need the cart.</param>
    public static IShoppingCartService Before(IShoppingCartService inner, IServiceProvider services)
    {
        var proxy = Create<IShoppingCartService, CartProxy>();
        var itself = (CartProxy)(object)proxy;
        (itself._inner, itself._services) = (inner, services);

        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var given = new Given(targetMethod, args ?? []);

        return targetMethod.Name switch
        {
            nameof(IShoppingCartService.GetShoppingCartItemWarningsAsync) => CheckAsync(given),
            nameof(IShoppingCartService.AddToCartAsync) => AddAsync(given),
            nameof(IShoppingCartService.UpdateShoppingCartItemAsync) => UpdateAsync(given),
            _ => Call(given),
        };
    }

    private async Task<IList<string>> CheckAsync(Given given)
    {
        var warnings = await (Task<IList<string>>)Call(given)!;
        if (given.Of<ShoppingCartType>("shoppingCartType") != ShoppingCartType.ShoppingCart || !given.Of("getStandardWarnings", true)
            || given.Of<Product>("product") is not { } product)
        {
            return warnings;
        }

        var warning = await AskAsync((cap, _) => cap.FindWarningAsync(given.Of<Customer>("customer")!, product, given.Of<int>("storeId"),
            given.Of<string>("attributesXml"), given.Of<int>("quantity"), given.Of<int>("shoppingCartItemId")));

        return warning is null ? warnings : [.. warnings, warning];
    }

    private async Task<IList<string>> AddAsync(Given given)
    {
        var warning = given.Of<ShoppingCartType>("shoppingCartType") == ShoppingCartType.ShoppingCart
            && given.Of<Customer>("customer") is { } customer && given.Of<Product>("product") is { } product
            ? await AskAsync((cap, reader) => OfAddingAsync(given, customer, product, cap, reader))
            : null;

        return warning is null ? await (Task<IList<string>>)Call(given)! : [warning];
    }

    private static async Task<string?> OfAddingAsync(Given given, Customer customer, Product product, ICartCap cap, ICartReader reader)
    {
        var attributesXml = given.Of<string>("attributesXml");
        var choice = new CartChoice(product, attributesXml, given.Of<decimal>("customerEnteredPrice"), given.Of<DateTime?>("rentalStartDate"), given.Of<DateTime?>("rentalEndDate"));
        var storeId = given.Of<int>("storeId");
        var known = await reader.FindAsync(customer, storeId, choice);
        var wanted = (int)Math.Min(int.MaxValue, (long)given.Of<int>("quantity") + (known?.Quantity ?? 0));

        return await cap.FindWarningAsync(customer, product, storeId, attributesXml, wanted, known?.Id ?? 0, wanted - (known?.Quantity ?? 0));
    }

    private async Task<IList<string>> UpdateAsync(Given given)
    {
        var warning = given.Of<int>("quantity") > 0 && given.Of<Customer>("customer") is { } customer
            ? await AskAsync((cap, reader) => OfUpdatingAsync(given, customer, cap, reader))
            : null;

        return warning is null ? await (Task<IList<string>>)Call(given)! : [warning];
    }

    private static async Task<string?> OfUpdatingAsync(Given given, Customer customer, ICartCap cap, ICartReader reader)
    {
        var id = given.Of<int>("shoppingCartItemId");

        return await reader.FindAsync(customer, id) is { } item && await reader.ProductOfAsync(item) is { } product
            ? await cap.FindWarningAsync(customer, product, item.StoreId, given.Of<string>("attributesXml"), given.Of<int>("quantity"), id)
            : null;
    }

    private Task<string?> AskAsync(Func<ICartCap, ICartReader, Task<string?>> question)
    {
        return PageGuard.AskAsync(_services, services => question(services.GetRequiredService<ICartCap>(), services.GetRequiredService<ICartReader>()));
    }

    private object? Call(Given given)
    {
        try
        {
            return given.Method.Invoke(_inner, given.Values);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }
    }

    /// <summary>A call, with its arguments by their names.</summary>
    private readonly record struct Given(MethodInfo Method, object?[] Values)
    {
        public T? Of<T>(string name, T? otherwise = default)
        {
            var index = Array.FindIndex(Method.GetParameters(), parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

            return index >= 0 && index < Values.Length && Values[index] is T value ? value : otherwise;
        }
    }
}
