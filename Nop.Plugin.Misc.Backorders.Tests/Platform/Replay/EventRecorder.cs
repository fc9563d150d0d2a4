using System.Collections;
using System.Text.Json.Nodes;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Shipping;
using Nop.Services.Messages;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Notes every event of the kinds that a plugin listens to before its first consumer runs: the entity as the object in
/// the event has it, what the database has at that moment, and the stock numbers where they changed since the note before.
/// </summary>
internal sealed class EventRecorder(Roles roles, EntityNotes notes, OutsideReader reader, ProbeScript probes)
{
    private static readonly string[] OtherEvents =
        ["ShoppingCartItemMovedToOrderItemEvent", "ClearShoppingCartEvent", "OrderPlacedEvent", "OrderPaidEvent", "OrderStatusChangedEvent",
         "ShipmentCreatedEvent", "ShipmentSentEvent", "ShipmentReadyForPickupEvent", "ShipmentDeliveredEvent", "ShipmentTrackingNumberSetEvent", "OrderAuthorizedEvent", "OrderRefundedEvent", "OrderVoidedEvent", nameof(ProbeEvent)];

    private static readonly string[] Unlisted = ["ShoppingCartItem", "Log"];

    private static readonly string[] WarehouseColumns =
        [nameof(ProductWarehouseInventory.WarehouseId), nameof(ProductWarehouseInventory.StockQuantity), nameof(ProductWarehouseInventory.ReservedQuantity)];

    private readonly Dictionary<int, string> _templates = [];
    private JsonArray _events = [];
    private string _stock;
    private string _template;

    public OutsideReader Reader => reader;

    /// <summary>The mail template that a queued email was made from.</summary>
    public string TemplateOf(int queuedEmailId) => _templates.GetValueOrDefault(queuedEmailId);

    /// <summary>Forgets what was noted so far: only what happens from here on is compared.</summary>
    public void StartStep()
    {
        _events = [];
        _stock = null;
    }

    public JsonArray StepEvents() => _events;

    /// <summary>A consumer of the tests ran.</summary>
    public void NoteConsumer(JsonObject note) => _events.Add(note);

    public void Note(object published)
    {
        var type = published.GetType();
        if (published is MessageTokensAddedEvent mail)
            _template = mail.Message.Name;
        if (type.IsGenericType && type.GetProperty("Entity")?.GetValue(published) is BaseEntity entity
            && type.Name.StartsWith("Entity", StringComparison.Ordinal) && !type.Name.StartsWith("EntityTokens", StringComparison.Ordinal))
            NoteEntity(type.Name[..type.Name.IndexOf('`')], entity);
        else if (published is ModelReceivedEvent<BaseNopModel> received)
            Add(new JsonObject { ["event"] = "ModelReceivedEvent<BaseNopModel>", ["model"] = received.Model.GetType().Name });
        else if (OtherEvents.Contains(type.Name))
            Add(NoteOf(type.Name, published));
    }

    /// <summary>Every number that counts stock: products, their rows in warehouses ("5 reserved 2"), combinations.</summary>
    public JsonObject Stock()
    {
        var stock = new JsonObject();
        foreach (var (id, role) in roles.Of(nameof(Product)))
        {
            if (reader.Row(nameof(Product), [nameof(Product.StockQuantity)], id) is { } row)
                stock[role] = Convert.ToInt32(row[nameof(Product.StockQuantity)]);
            foreach (var held in reader.Rows(nameof(ProductWarehouseInventory), WarehouseColumns, nameof(ProductWarehouseInventory.ProductId), id))
                stock[$"{role} in {roles.Of(nameof(Warehouse), Convert.ToInt32(held[nameof(ProductWarehouseInventory.WarehouseId)]))}"] =
                    $"{held[nameof(ProductWarehouseInventory.StockQuantity)]} reserved {held[nameof(ProductWarehouseInventory.ReservedQuantity)]}";
        }
        foreach (var (id, role) in roles.Of(nameof(ProductAttributeCombination)))
            if (reader.Row(nameof(ProductAttributeCombination), [nameof(ProductAttributeCombination.StockQuantity)], id) is { } row)
                stock[role] = Convert.ToInt32(row[nameof(ProductAttributeCombination.StockQuantity)]);
        return stock;
    }

    private void NoteEntity(string eventName, BaseEntity entity)
    {
        var type = entity.GetType().Name;
        if (!notes.Knows(type) || Unlisted.Contains(type) || entity is GenericAttribute { KeyGroup: not ProbeRows.GROUP })
            return;

        var note = new JsonObject { ["event"] = $"{eventName}<{type}>" };
        if (type == "QueuedEmail")
            note["template"] = _templates[entity.Id] = _template;
        Describe(note, entity);
        Add(note);
    }

    private JsonObject NoteOf(string eventName, object published)
    {
        var note = new JsonObject { ["event"] = eventName };
        foreach (var property in published.GetType().GetProperties())
        {
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            note[name] = property.GetValue(published) switch
            {
                BaseEntity entity => Describe([], entity),
                IEnumerable list and not string => new JsonArray([.. list.Cast<BaseEntity>().Select(entity => JsonValue.Create(roles.Of(entity)))]),
                bool value => value,
                decimal value => value,
                var value => value?.ToString()
            };
        }
        return note;
    }

    private JsonObject Describe(JsonObject note, BaseEntity entity)
    {
        var type = entity.GetType().Name;
        note["entity"] = roles.Of(entity);
        note["values"] = notes.Values(entity);
        note["database"] = Database(type, entity);
        return note;
    }

    private JsonNode Database(string type, BaseEntity entity)
    {
        if (reader.Row(type, notes.ColumnsOf(type), entity.Id) is not { } row)
            return "no row";

        var inEvent = note(notes.Values(entity));
        var stored = note(notes.Values(type, name => row[name]));
        var different = new JsonObject(stored.Where(pair => !JsonNode.DeepEquals(pair.Value, inEvent[pair.Key])).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        return different.Count == 0 ? "same" : different;

        static JsonObject note(JsonObject values) => JsonNode.Parse(values.ToJsonString()).AsObject();
    }

    private void Add(JsonObject note)
    {
        var stock = Stock();
        if (stock.Count > 0 && stock.ToJsonString() != _stock)
        {
            _stock = stock.ToJsonString();
            note["stockInDatabase"] = stock;
        }
        if (probes.Depth > 0)
            note["inside"] = probes.Depth;
        _events.Add(note);
    }
}
