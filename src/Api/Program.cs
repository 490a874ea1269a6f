using Clinks.Engage.Api;

return await Verbs.Run(args);
