export declare const SCHEMAS: {
    envelope: {
        type: string;
        required: string[];
        properties: {
            format_version: {
                type: string;
            };
            terraform_version: {
                type: string[];
            };
            errored: {
                type: string[];
            };
            complete: {
                type: string[];
            };
            variables: {
                type: string[];
                additionalProperties: {
                    type: string;
                };
            };
            deferred_changes: {
                type: string[];
                items: {
                    type: string;
                    properties: {
                        reason: {
                            type: string;
                        };
                        resource_change: {
                            type: string;
                        };
                    };
                };
            };
        };
    };
    /** What names a resource instance. */
    head: {
        type: string;
        required: string[];
        properties: {
            address: {
                type: string;
            };
            mode: {
                enum: string[];
            };
            type: {
                type: string;
            };
            name: {
                type: string;
            };
            index: {
                type: string[];
            };
            provider_name: {
                type: string[];
            };
        };
    };
    change: {
        type: string;
        required: string[];
        properties: {
            module_address: {
                type: string[];
            };
            deposed: {
                type: string[];
            };
            previous_address: {
                type: string[];
            };
            change: {
                type: string;
                required: string[];
                properties: {
                    actions: {
                        type: string;
                        items: {
                            type: string;
                        };
                    };
                };
            };
        };
    };
    state: {
        type: string;
        properties: {
            deposed_key: {
                type: string[];
            };
        };
    };
    moduleAddress: {
        type: string[];
    };
    configuration: {
        type: string;
        properties: {
            provider_config: {
                type: string;
                additionalProperties: {
                    type: string;
                    properties: {
                        name: {
                            type: string;
                        };
                        full_name: {
                            type: string;
                        };
                        module_address: {
                            type: string;
                        };
                        expressions: {
                            type: string;
                        };
                    };
                };
            };
            root_module: {
                type: string;
            };
        };
    };
    /** One module of the configuration. Its children are checked when they are reached: they nest as deep as they like. */
    module: {
        type: string;
        properties: {
            outputs: {
                type: string;
                additionalProperties: {
                    type: string;
                    properties: {
                        expression: {
                            $ref: string;
                        };
                    };
                };
            };
            resources: {
                type: string;
                items: {
                    type: string;
                    required: string[];
                    properties: {
                        mode: {
                            type: string;
                        };
                        type: {
                            type: string;
                        };
                        name: {
                            type: string;
                        };
                        provider_config_key: {
                            type: string;
                        };
                        expressions: {
                            type: string;
                        };
                        count_expression: {
                            $ref: string;
                        };
                        for_each_expression: {
                            $ref: string;
                        };
                    };
                };
            };
            module_calls: {
                type: string;
                additionalProperties: {
                    type: string;
                    properties: {
                        source: {
                            type: string;
                        };
                        expressions: {
                            type: string;
                        };
                        count_expression: {
                            $ref: string;
                        };
                        for_each_expression: {
                            $ref: string;
                        };
                        module: {
                            type: string;
                        };
                    };
                };
            };
            variables: {
                type: string;
                additionalProperties: {
                    type: string;
                };
            };
        };
    };
    expression: {
        type: string;
        properties: {
            references: {
                type: string;
                items: {
                    type: string;
                };
            };
        };
    };
};
export type ShapeName = keyof typeof SCHEMAS;
