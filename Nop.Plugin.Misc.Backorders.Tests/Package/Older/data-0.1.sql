-- What version 0.1 had noted when the newest order item of the store had asked for 3 of product 1 and 1 was left.
INSERT INTO "BackorderInstallation" ("Id", "DropDataOnUninstall", "ClaimsAboveOrderItemId", "InstalledOnUtc", "LastFullSweepOnUtc") VALUES (1, FALSE, 0, '2026-10-01 09:00:00', NULL);
INSERT INTO "BackorderStockItem" ("Id", "ProductId", "CombinationId", "HowCountedId", "Frozen", "Version", "RunId", "Stock", "Waiting", "Ready", "Released", "Withheld", "Unexplained", "HasWork", "ClaimsAboveOrderItemId", "LastEventOnUtc", "ConfirmedOnUtc", "LastSweptOnUtc")
  VALUES (1, 1, 0, 10, FALSE, 1, '0B5B9A6E-5F2B-4C4E-9C0F-2A3C7B1D4E5F', -2, 2, 0, 0, 0, 0, TRUE, 0, '2026-10-02 09:00:00', NULL, '2026-10-02 09:00:00');
INSERT INTO "BackorderLine" ("Id", "ProductName", "Sku", "StockItemId", "OrderItemId", "OrderId", "ProductId", "StoreId", "CustomerId", "OrderNumber", "CustomerFirstName", "CustomerLastName", "CustomerEmail", "QuantityNoted", "Waiting", "Ready", "Released", "Shipped", "Cancelled", "SentAlthoughShort", "Closed", "QueuedOnUtc", "CreatedOnUtc", "UpdatedOnUtc")
  SELECT 1, 'Lighthouse Lantern', NULL, 1, i."Id", i."OrderId", 1, 1, o."CustomerId", o."CustomOrderNumber", 'Gina', 'Guest', 'gina@example.com', 3, 2, 0, 0, 0, 0, 0, FALSE, '2026-10-02 09:00:00', '2026-10-02 09:00:00', '2026-10-02 09:00:00'
  FROM "OrderItem" i JOIN "Order" o ON o."Id" = i."OrderId" WHERE i."Id" = (SELECT MAX("Id") FROM "OrderItem");
INSERT INTO "BackorderMove" ("Id", "Cause", "LineId", "KindId", "Quantity", "ActorId", "CreatedOnUtc") VALUES (1, '1:10', 1, 10, 2, 0, '2026-10-02 09:00:00');
