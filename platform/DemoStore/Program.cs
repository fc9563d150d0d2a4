using DemoStore.Infrastructure;

var options = StoreOptions.FromCommandLine(args);
bool again;
do
{
    await using var store = await StoreHost.StartAsync(options);
    Console.WriteLine($"DemoStore listens on {store.Address}");
    again = await store.WaitAsync();
}
while (again);
