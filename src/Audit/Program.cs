using Clinks.Engage.Audit;

return Command.Run(args, Console.Out, Console.Error);
